# shellcheck shell=sh
# Finds a JDK that is new enough. Sourced; `find_jdk` sets and exports JAVA_HOME or ends with 70.

OLDEST_JDK=25

# Sets `major` to the version of the JDK in folder $1, read from its `release` file without running it.
read_major() {
  major=0
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  while IFS= read -r line || [ -n "$line" ]; do
    case $line in
      JAVA_VERSION=*)
        line=${line#JAVA_VERSION=}
        line=${line#\"}
        major=${line%%[!0-9]*}
        ;;
    esac
  done <"$1/release"
  [ "${major:-0}" -ge "$OLDEST_JDK" ]
}

use_jdk() {
  JAVA_HOME=$1
  export JAVA_HOME
}

# The JDK behind the `javac` of the PATH, which is often a chain of links.
jdk_of_path() {
  found=$(command -v javac) || return 0
  while [ -L "$found" ]; do
    to=$(readlink "$found")
    case $to in
      /*) found=$to ;;
      *) found=$(dirname "$found")/$to ;;
    esac
  done
  dirname "$(dirname "$found")"
}

find_jdk() {
  if [ -n "${SEATRIAL_JAVA_HOME-}" ]; then
    if ! read_major "$SEATRIAL_JAVA_HOME"; then
      echo "seatrial: SEATRIAL_JAVA_HOME is $SEATRIAL_JAVA_HOME, which is no JDK $OLDEST_JDK or later." >&2
      exit 70
    fi
    use_jdk "$SEATRIAL_JAVA_HOME"
    return
  fi
  if [ -n "${JAVA_HOME-}" ] && read_major "$JAVA_HOME"; then
    use_jdk "$JAVA_HOME"
    return
  fi

  user=${HOME:-/nonexistent}
  newer=
  # The version that Seatrial is built and tested with wins over a newer one, wherever it lies.
  for home in \
    /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
    "$user"/.sdkman/candidates/java/* "${SDKMAN_DIR:-/nonexistent}"/candidates/java/* \
    "$user"/.asdf/installs/java/* "${ASDF_DATA_DIR:-/nonexistent}"/installs/java/* \
    "${MISE_DATA_DIR:-$user/.local/share/mise}"/installs/java/* \
    "$user"/.jdks/* "$user"/.gradle/jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$user"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if read_major "$home"; then
      if [ "$major" -eq "$OLDEST_JDK" ]; then
        use_jdk "$home"
        return
      fi
      newer=${newer:-$home}
    fi
  done
  for home in "$(jdk_of_path)" "$newer"; do
    if read_major "$home"; then
      use_jdk "$home"
      return
    fi
  done
  if [ -x /usr/libexec/java_home ] && home=$(/usr/libexec/java_home -v "$OLDEST_JDK+" 2>/dev/null) \
    && read_major "$home"; then
    use_jdk "$home"
    return
  fi

  echo "seatrial: found no JDK $OLDEST_JDK or later; install one (for instance from https://adoptium.net)" \
    "or name its folder in SEATRIAL_JAVA_HOME." >&2
  exit 70
}
