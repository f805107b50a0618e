# mawk: the outcome of SIE 4, with the rules of a mapping table: mawk -f sie4.awk mapping.csv ledger.se
#
# It does what is done here with each row and no more: konteringar are resolved once each, vouchers must balance, dates
# and amounts must look like such, and the outcome is added up by month, verksamhet and slag. The layout of the lines is
# trusted. Doubles hold whole ore up to 2^53.
FNR == NR {
    if (FNR == 1) next
    split($0, cell, ";")
    rules++
    for (i = 1; i <= 7; i++) rule[i, rules] = cell[i]
    next
}

function fail(reason) {
    print FILENAME ":" FNR ": " reason > "/dev/stderr"
    failed = 1
    exit 1
}

# Whether a code falls under a cell of a rule: a prefix, a range, a code, or alternatives of those.
function takes(cell, code,    n, part, i, at, low, high) {
    if (cell == "") return 1
    n = split(cell, part, "|")
    for (i = 1; i <= n; i++) {
        at = index(part[i], "-")
        if (part[i] ~ /\*$/) {
            if (substr(code, 1, length(part[i]) - 1) "*" == part[i]) return 1
        } else if (at) {
            low = substr(part[i], 1, at - 1)
            high = substr(part[i], at + 1)
            if (length(code) >= length(low) && substr(code, 1, length(low)) "" >= low "" \
                && substr(code, 1, length(low)) "" <= high "") return 1
        } else if (code "" == part[i] "") return 1
    }
    return 0
}

# Verksamhet and slag of `5010 {1 "710" 20 "510"}`; empty for balance accounts.
function resolve(key,    word, n, i, code, slag) {
    gsub(/[{}"]/, "", key)
    n = split(key, word, " ")
    if (word[1] ~ /^[12]/) return ""
    for (i = 2; i < n; i += 2) code[word[i]] = word[i + 1]
    for (i = 1; i <= rules; i++) {
        if (takes(rule[1, i], word[1]) && takes(rule[2, i], code["1"]) && takes(rule[3, i], code["20"]) \
            && takes(rule[4, i], code["6"]) && takes(rule[5, i], code["21"])) {
            slag = rule[7, i] != "" ? rule[7, i] : (word[1] ~ /^3/ ? "intakt" : "kostnad")
            return rule[6, i] "," slag
        }
    }
    fail("no rule takes " key)
}

$1 == "#VER" {
    # Series and number have no blanks here.
    if ($4 !~ /^[12][0-9][0-9][0-9][01][0-9][0-3][0-9]$/) fail($4 " is not a date")
    month = substr($4, 1, 4) "-" substr($4, 5, 2)
    balance = 0
    next
}
$1 == "#TRANS" {
    start = index($0, "{")
    stop = index($0, "}")
    key = $2 " " substr($0, start, stop - start + 1)
    if (!(key in target)) target[key] = resolve(key)
    rest = substr($0, stop + 2)
    amount = substr(rest, 1, index(rest, " ") - 1)
    if (amount !~ /^-?[0-9]+\.[0-9][0-9]$/) fail(amount " is not an amount")
    sub(/\./, "", amount)
    balance += amount
    if (target[key] != "") sum[month "," target[key]] -= amount
    next
}
$1 == "}" { if (balance != 0) fail("the voucher does not balance: " balance) }
END { if (!failed) for (key in sum) printf "%s,%.0f\n", key, sum[key] }
