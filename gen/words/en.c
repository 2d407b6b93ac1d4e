#include <errno.h>

#include "words/tables.h"

const Words words_en = {
    .faults =
        {
            [FAULT_SYSTEM] = "{path}: {reason}",
            [FAULT_CANNOT_READ] = "{path}: cannot be read",
            [FAULT_OUTPUT_CLOSED] = "standard output: {reason}",

            [FAULT_TEMPLATE_ENCODING] = "{path}: not UTF-8",
            [FAULT_TEMPLATE_ASTERISKS] =
                "{path}:{line}: literal asterisks: bold must not begin or end at full-width punctuation",
            [FAULT_TEMPLATE_MARK] = "{path}:{line}: a broken placeholder",
            [FAULT_TEMPLATE_CONTENT] = "{path}:{line}: a template cannot hold this",
            [FAULT_TEMPLATE_HEADING] = "{path}:{line}: headings have four levels at most",
            [FAULT_TEMPLATE_LINK] = "{path}:{line}: this link is not allowed",
            [FAULT_TEMPLATE_VALUE_LACK] = "{path}:{line}: no value for {mark}",

            [FAULT_TABLE_UNREAD] = "{path}:{line}: not a valid table ({finding})",
            [FAULT_GEOMETRY_KEY] = "{path}:{line}: {key}: no such key",
            [FAULT_GEOMETRY_LENGTH] = "{path}:{line}: {key}: not a length in pt or mm",
            [FAULT_GEOMETRY_LACKS] = "{path}: {key} is missing",
            [FAULT_FONT_ABSENT] = "font file missing: {path} (run make build)",
            [FAULT_FONT_NONE] = "{path}: not a font file",
            [FAULT_CHARACTER_LACKING] = "no font has {code}, in “{around}”",

            [FAULT_FONT_UNREAD] = "{path}: font not readable",
            [FAULT_FONT_SUBSET] = "{path}: font cannot be subset",
            [FAULT_PAGES_NONE] = "{format}: no pages",
            [FAULT_PNG] = "PNG: {message}",
            [FAULT_LINK_NO_TARGET] = "PDF: #{name}: link without a target",

            [FAULT_TARGET_FILLED] = "{path}: the folder is not empty, nothing was written; choose another",
            [FAULT_SOURCE_UTF16] = "{path}: is UTF-16; save it as text in UTF-8",
            [FAULT_SOURCE_ENCODING] = "{path}: is neither UTF-8 nor GB18030; save it as text in UTF-8",
            [FAULT_SOURCE_NO_TABLE] = "{path}: no table of a community was found; give the notice's whole text",

            [FAULT_INPUT_CHANGED] = "{path}: changed while it was being read; please run again",
            [FAULT_PERSONAL_DATA] = "{name}: would show personal data ({excerpt}), so nothing was written; remove it "
                                    "from the data, or release it in released.csv",
            [FAULT_MANIFEST_ABSENT] = "{path}: there is no such list; name a folder that render wrote",
            [FAULT_MANIFEST_FOREIGN] = "{path}: not a manifest of this program",
            [FAULT_LEDGER_DAMAGED] =
                "{path}: line {line} is not what publish recorded; restore this file from a copy",
            [FAULT_EDITION_UNRECORDED] =
                "{path}: the day on which {edition} went public is not on record; restore this file from a copy",
            [FAULT_EDITION_ALTERED] = "{path}: is not what manifest.json says, so the edition before cannot be kept; "
                                      "see verify, or choose another folder",
            [FAULT_OUT_IS_WHOLE] = "{path}: it holds a whole edition, which is no place for a part of a run and was "
                                   "left as it was; choose another folder with -o",
            [FAULT_OUT_IS_FINAL] = "{path}: it holds a final edition, over which no draft goes, and was left as it "
                                   "was; choose another folder with -o",
            [FAULT_OUT_IS_MORE] =
                "{path}: it also holds documents, formats, languages or communities that this run was not asked for. "
                "Without such limits, too, only files that change are made again. The folder holds the whole and was "
                "left as it was; choose another folder with -o",
            [FAULT_OUT_AROUND_INPUT] = "{path}: a folder that is read lies in it ({folder}) and would be published "
                                       "with it; nothing was written, choose another folder with -o",
            [FAULT_OUT_IN_INPUT] = "{path}: it lies in a folder that is read ({folder}); nothing was written, choose "
                                   "another folder with -o",
            [FAULT_OUT_HAS_EDITION] = "{path}: the folder holds a rendered edition{stranger? ({stranger})}; nothing "
                                      "was written, choose another folder with -o",
            [FAULT_OUT_HAS_COMPARISON] = "{path}: the folder holds an annual review{stranger? ({stranger})}; nothing "
                                         "was written, choose another folder with -o",
            [FAULT_OUT_HAS_DATA] = "{path}: the folder holds data or a standard{stranger? ({stranger})}; nothing was "
                                   "written, choose another folder with -o",
            [FAULT_OUT_HAS_OTHER] = "{path}: the folder holds what this program did not make there{stranger? "
                                    "({stranger})}; nothing was written, choose another folder with -o",
            [FAULT_OUT_REPLACED] =
                "{path}: it became another folder during the run; files are as they were, please run again",
            [FAULT_WORKER_NOT_STARTED] = "a worker process: {reason}",
            [FAULT_WORKER_ENDED] = "worker process {process} was ended (signal {signal}), outputs are as they were; "
                                   "memory may have run out, try -j 1",

            [FAULT_PART_ABSENT] = "part {part} of {parts} is missing; make it with --shard {part}/{parts}",
            [FAULT_PART_NONE] = "{path}: holds no part that was made",
            [FAULT_PART_NOT_OF_SHARD] = "{path}: not made with --shard",
            [FAULT_PART_OTHER] = "{path}: made from other data, by another program or with other options",
            [FAULT_PART_DAMAGED] = "{path}: its record is damaged; make this part again",
            [FAULT_PART_NO_DATASET] = "{path}: its record does not name the data set; make this part again",
            [FAULT_COMMUNITY_UNKNOWN] =
                "communities.csv: no community has the id \"{id}\"{near?; is it \"{near}\"?}",
            [FAULT_YEARS_UNORDERED] =
                "{old} ({then}) is later than {now} ({later}): give the data sets from the oldest to the newest",
        },
    .reasons =
        {
            [EINVAL] = "not a regular file",
            [ENOENT] = "no such file or folder",
            [EACCES] = "permission denied",
            [EPERM] = "permission denied",
            [ENOSPC] = "no space left on the disk",
            [EDQUOT] = "the disk quota is used up",
            [EROFS] = "the disk is read-only",
            [EISDIR] = "it is a folder",
            [ENOTDIR] = "it is not a folder",
            [EEXIST] = "it exists already",
            [EIO] = "reading or writing failed",
            [ELOOP] = "it is a symbolic link, which outputs do not follow; move it away or choose another folder",
            [EMFILE] = "too many files are open; raise the limit (ulimit -n)",
            [ENFILE] = "the system has too many files open; close some programs",
            [EFBIG] = "larger than a file may be here; raise the limit (ulimit -f)",
            [EOVERFLOW] = "larger than 16 MB",
            [EPIPE] = "nobody reads it any more",
            [ENOMEM] = "out of memory",
            [EAGAIN] = "too many processes; raise the limit (ulimit -u) or add -j 1",
            [ENAMETOOLONG] = "the name is too long",
        },
};
