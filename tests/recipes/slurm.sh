#!/bin/bash
# A run in parts as a Slurm job array, on a cluster whose nodes see the program and the folders under the same paths.
# What a node that went down leaves undone is made by the same command again: parts that are there are kept.
#
# tests/recipes/slurm.sh PARTS OUT DATASET [RENDER-OPTION…]      GONGSHI=program
set -eu
parts=$1 out=$2
shift 2
program=${GONGSHI:-gongshi}
mkdir -p "$out.parts"
# Each task is told its number in a variable of its own, the rest stands in the script.
{
    echo '#!/bin/bash'
    printf 'exec %q render' "$program"
    printf ' %q' "$@" --quiet
    printf ' -j "${SLURM_CPUS_PER_TASK:-1}" --shard "$SLURM_ARRAY_TASK_ID/%q" -o %q/"$SLURM_ARRAY_TASK_ID"\n' "$parts" "$out.parts"
} >"$out.parts/task.sh"
sbatch --wait --requeue --chdir="$PWD" --output="$out.parts/%a.log" --array="1-$parts" ${SLURM_OPTIONS:-} "$out.parts/task.sh"
"$program" merge $(seq -f "$out.parts/%g" "$parts") -o "$out"
