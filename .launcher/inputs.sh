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

# Java with the flags that the ahead-of-time cache of build $1 was made for; replaces this process.
run_java() {
  build=$1
  shift
  cache=
  [ -f "$build/seatrial.aot" ] && cache=-XX:AOTCache=$build/seatrial.aot
  # Logging is off since the JVM comments on a cache that it cannot use, and runs well without it.
  exec "$JAVA_HOME/bin/java" ${cache:+"$cache"} -XX:+UseSerialGC -Xlog:disable \
    -cp "$build/lib/seatrial-cli.jar" "$@"
}
