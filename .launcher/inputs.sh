# shellcheck shell=sh
# Says what a build is made from, and runs what came out. Sourced with HOUSE and JAVA_HOME set.

# Runs find over the files that a build reads, in the current folder; $@ says what to do with them.
each_input() {
  find . \
    \( -name .git -o -name .build -o -name target -o -path './*/src/test' \
    -o -path ./samples -o -path ./docs -o -path ./bench \) -prune \
    -o \( -path './*/src/main/*' -o -name pom.xml -o -path './.mvn/*' -o -path './.launcher/*' \
    -o -path ./mvnw \) -type f "$@"
}

# Cheap and careful enough for every start: any edit, addition or removal shows in these lines.
looks_of_inputs() {
  (
    cd "$HOUSE"
    {
      echo "$JAVA_HOME"
      cat "$JAVA_HOME/release"
      # GNU and BusyBox say it one way, the BSDs and macOS the other.
      each_input -exec stat -c '%n %y %s' {} + 2>/dev/null \
        || each_input -exec stat -f '%N %Fm %z' {} +
    } | LC_ALL=C sort | cksum
  )
}

# Sets FLAGS for this JVM and for the one that makes the cache, which must agree on the collector.
# The quick compiler alone took a quarter to a third less processor time, for audits of up to five seconds.
choose_flags() {
  FLAGS='-XX:TieredStopAtLevel=1'
  case ${JAVA_TOOL_OPTIONS-}${JDK_JAVA_OPTIONS-} in
    *-XX:+Use*GC*) ;; # two collectors would be refused
    *) FLAGS="$FLAGS -XX:+UseSerialGC" ;;
  esac
  case ${JAVA_TOOL_OPTIONS-}${JDK_JAVA_OPTIONS-} in
    *-Xmx*|*RAMPercentage*) ;;
    *) FLAGS="$FLAGS -Xmx896m -Xmn64m" ;; # enough for 200,000 files; without a word, a quarter of the machine is taken
  esac
  # The JVM comments on a cache that it cannot use, and runs well without it.
  FLAGS="$FLAGS -Xlog:disable"
}

# Runs class $2 from build $1; replaces this process.
run_java() {
  build=$1
  shift
  choose_flags
  set -- -cp "$build/lib/seatrial-cli.jar" "$@"
  [ ! -f "$build/seatrial.aot" ] || set -- "-XX:AOTCache=$build/seatrial.aot" "$@"
  # shellcheck disable=SC2086 # flags are words
  exec "$JAVA_HOME/bin/java" $FLAGS "$@"
}
