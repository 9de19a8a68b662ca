# shellcheck shell=sh
# Makes a build: jars that never change again, and an ahead-of-time cache of them. Sourced by
# ../seatrial, only when no build is known to fit.
#
# A build is keyed by the content of its inputs and of the JDK's release file, and each lies in a
# folder of its own, because the JVM does not notice when a jar changes under its cache. It is made
# from a copy of the inputs, so it neither disturbs nor believes the target/ folders of a developer.

say() { echo "seatrial: $*" >&2; }

fail() {
  say "$*"
  exit 70
}

if command -v sha256sum >/dev/null; then DIGEST='sha256sum'; else DIGEST='shasum -a 256'; fi

# The key of the inputs in folder $1.
key_of_inputs() {
  (
    cd "$1"
    # shellcheck disable=SC2086 # a command and its options
    {
      cat "$JAVA_HOME/release"
      each_input -exec $DIGEST {} +
    } | LC_ALL=C sort | $DIGEST | cut -c 1-32
  )
}

# Sets BUILD when a finished build has the key $1: a file of that name says which folder.
find_build_by_key() {
  for builds in "$CHECKOUT_BUILDS" "$USER_BUILDS"; do
    if [ -r "$builds/$1" ] && read -r name <"$builds/$1" && [ -e "$builds/$name/ready" ]; then
      BUILD=$builds/$name
      return 0
    fi
  done
  return 1
}

# Lets the next start find BUILD by looks alone; where nothing can be written it looks harder each time.
remember_looks() {
  (printf '%s\n%s\n' "$looks" "${BUILD##*/}" >"${BUILD%/*}/last.$$" \
    && mv -f "${BUILD%/*}/last.$$" "${BUILD%/*}/last") 2>/dev/null || true
}

find_or_make_build() {
  if find_build_by_key "$(key_of_inputs "$HOUSE")"; then
    remember_looks
    return
  fi
  for BUILDS in "$CHECKOUT_BUILDS" "$USER_BUILDS" ''; do
    [ -n "$BUILDS" ] || fail "can write neither $CHECKOUT_BUILDS nor $USER_BUILDS; name a folder in SEATRIAL_CACHE."
    if mkdir -p "$BUILDS" 2>/dev/null && [ -w "$BUILDS" ]; then break; fi
  done

  lock
  # Somebody else may have built it while we waited.
  if ! find_build_by_key "$(key_of_inputs "$HOUSE")"; then
    make_build
  fi
  unlock
  remember_looks
}

# The lock only spares work: two builds at once would each have folders of their own.
lock() {
  if command -v flock >/dev/null; then
    exec 9>"$BUILDS/lock"
    flock -n 9 || {
      say "another start is building; waiting for it"
      flock 9
    }
    return
  fi
  waited=
  until mkdir "$BUILDS/lock.held" 2>/dev/null; do
    holder=$(cat "$BUILDS/lock.held/pid" 2>/dev/null) || holder=
    # A folder without a pid for more than a moment, or with a dead one, was left behind.
    if { [ -n "$holder" ] && ! kill -0 "$holder" 2>/dev/null; } \
      || { [ -z "$holder" ] && [ "$waited" = xxxxx ]; }; then
      rm -rf "$BUILDS/lock.held"
      continue
    fi
    [ -n "$waited" ] || say "another start is building; waiting for it"
    [ "$waited" = xxxxx ] || waited=x$waited
    sleep 1
  done
  echo $$ >"$BUILDS/lock.held/pid"
}

unlock() {
  if command -v flock >/dev/null; then exec 9>&-; else rm -rf "$BUILDS/lock.held"; fi
}

make_build() {
  work=$BUILDS/work.$$
  log=$BUILDS/log.$$
  trap 'rm -rf "$work"; unlock' EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM
  rm -rf "$work"
  mkdir "$work"
  (cd "$HOUSE" && each_input -print) >"$work.list"
  (cd "$HOUSE" && tar cf - -T "$work.list") | (cd "$work" && tar xf -)
  rm -f "$work.list"
  key=$(key_of_inputs "$work")
  name=$key.$$

  say "building with $JAVA_HOME (once; later starts take a fraction of a second)"
  compile_jars
  mkdir "$BUILDS/$name"
  mv "$work/cli/target/lib" "$BUILDS/$name/lib"
  compile_picocli
  progress "preparing fast starts"
  make_cache
  : >"$BUILDS/$name/ready"
  echo "$name" >"$BUILDS/$key.tmp$$" && mv -f "$BUILDS/$key.tmp$$" "$BUILDS/$key"
  BUILD=$BUILDS/$name
  progress_end
  rm -rf "$work" "$log"
  remove_old_builds
  trap - EXIT INT TERM
}

# On a terminal one line that changes, in a pipe one line each.
progress() {
  if [ -t 2 ]; then printf '\r\033[Kseatrial: %s…' "$1" >&2; else say "$1"; fi
}

progress_end() {
  if [ -t 2 ]; then printf '\r\033[K' >&2; fi
}

compile_jars() {
  {
    (cd "$work" && sh ./mvnw -B -Pquick,launcher -Dmaven.test.skip=true -pl cli -am package 2>&1) \
      || echo "BUILD BROKEN"
  } | {
    fetched=0
    while IFS= read -r line; do
      printf '%s\n' "$line"
      case $line in
        *' Building seatrial-'*)
          line=${line##*seatrial-}
          progress "compiling ${line%% *}"
          ;;
        *'Downloaded from '*)
          fetched=$((fetched + 1))
          [ $((fetched % 20)) -ne 0 ] || progress "fetching libraries ($fetched files)"
          ;;
      esac
    done
  } >"$log"
  if grep -q '^BUILD BROKEN$' "$log"; then
    progress_end
    grep '^\[ERROR\]' "$log" | head -n 20 >&2 || true
    fail "could not be built; the whole log is $log"
  fi
}

# The jar of picocli holds classes so old that the ahead-of-time cache leaves them out.
compile_picocli() {
  jar=$(echo "$BUILDS/$name"/lib/picocli-*.jar)
  sources=$(echo "$work"/cli/target/sources/picocli-*.jar)
  mkdir "$work/picocli" "$work/picocli/classes"
  (
    cd "$work/picocli"
    "$JAVA_HOME/bin/jar" xf "$sources"
    find picocli -name '*.java' >files
    "$JAVA_HOME/bin/javac" -nowarn -proc:none -parameters -d classes @files
    "$JAVA_HOME/bin/jar" uf "$jar" -C classes .
  ) >>"$log" 2>&1 || say "picocli could not be compiled anew; starts will be a little slower"
}

# A rehearsal runs the commands of .launcher/rehearsal in one JVM, which then writes down what it loaded.
make_cache() {
  choose_flags
  (
    cd "$HOUSE"
    # shellcheck disable=SC2086 # flags are words
    XDG_CACHE_HOME=$work/cache "$JAVA_HOME/bin/java" $FLAGS -XX:AOTCacheOutput="$BUILDS/$name/seatrial.aot" \
      -cp "$BUILDS/$name/lib/seatrial-cli.jar" dev.seatrial.cli.Rehearsal <.launcher/rehearsal
  ) >>"$log" 2>&1 || rm -f "$BUILDS/$name/seatrial.aot"
}

# Builds of other states of the sources stay for a day, since somebody may be running them.
remove_old_builds() {
  find "$BUILDS" ! -path "$BUILDS" -prune -mtime +0 ! -name last ! -name lock \
    ! -name "$key" ! -name "$name" -exec rm -rf {} + 2>/dev/null || true
}
