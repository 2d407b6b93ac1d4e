# For cases that import texts of 2023: own_words FOLDER… makes folders that hold what that county's data set says of its
# own, the names of its communities and how its preamble reads.
own_words() {
    local folder
    for folder; do
        mkdir -p "$folder"
        cp "$ROOT/data/2023/statements.csv" "$ROOT/data/2023/glossary.csv" "$folder"
    done
}
