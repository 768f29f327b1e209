# Reads Surefire's XML reports; prints every skipped test with its reason, then one closing line
# for all of them.

function attribute(name) {
  if (!match($0, " " name "=\"[^\"]*\"")) return ""
  return substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4)
}

function plain(text) {
  gsub(/&lt;/, "<", text)
  gsub(/&gt;/, ">", text)
  gsub(/&quot;/, "\"", text)
  gsub(/&apos;/, "\047", text)
  gsub(/&#10;/, " ", text)
  gsub(/&amp;/, "\\&", text)
  return text
}

/<testsuite / {
  run += attribute("tests")
  failures += attribute("failures")
  errors += attribute("errors")
  skipped += attribute("skipped")
}

/<testcase / {
  test = plain(attribute("classname") "." attribute("name"))
}

# A disabled test gives its reason as an attribute.
/<skipped message=/ {
  print "skipped: " test ": " plain(attribute("message"))
  next
}

# An assumption that does not hold gives it as the exception's text, before the stack.
/<skipped .*CDATA/ {
  sub(/.*CDATA\[[^ ]* ?/, "")
  reason = $0
  reading = 1
  next
}
reading && /^\tat |\]\]>/ {
  print "skipped: " test ": " reason
  reading = 0
}
reading {
  reason = reason (reason == "" ? "" : " ") $0
}

END {
  printf "Tests run: %d, Failures: %d, Errors: %d, Skipped: %d\n", run, failures, errors, skipped
}
