# mawk: the outcome of SIE 4, given the resolved konteringar (konto, ansvar, vht, projekt, motpart, verksamhet, slag).
# Only the amounts of plain #TRANS rows are looked at, nothing is checked. Doubles hold whole ore up to 2^53.
FNR == NR {
    gsub(/"/, "")
    split($0, f, ",")
    objects = ""
    if (f[2] != "") objects = objects "1 \"" f[2] "\" "
    if (f[4] != "") objects = objects "6 \"" f[4] "\" "
    if (f[3] != "") objects = objects "20 \"" f[3] "\" "
    if (f[5] != "") objects = objects "21 \"" f[5] "\" "
    sub(/ $/, "", objects)
    target[f[1] " {" objects "}"] = f[6] "," f[7]
    next
}
$1 == "#VER" {
    # Series and number have no blanks here.
    month = substr($4, 1, 4) "-" substr($4, 5, 2)
    next
}
$1 == "#TRANS" {
    open = index($0, "{")
    close_ = index($0, "}")
    key = $2 " " substr($0, open, close_ - open + 1)
    if (!(key in target)) next
    rest = substr($0, close_ + 2)
    amount = substr(rest, 1, index(rest, " ") - 1)
    sub(/\./, "", amount)
    sum[month "," target[key]] -= amount
}
END { for (key in sum) printf "%s,%.0f\n", key, sum[key] }
