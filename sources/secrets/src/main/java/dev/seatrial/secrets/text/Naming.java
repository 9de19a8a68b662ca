package dev.seatrial.secrets.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a name promises of its value. */
public enum Naming {
  /** A secret that a person chose. */
  PASSWORD,
  /** A secret that a machine drew. */
  TOKEN,
  /** Something that may be drawn by a machine and need not be secret. */
  KEY,
  /** Nothing of interest. */
  OTHER;

  private static final Set<String> PASSWORDS =
      Words.of(
          "password passwd passwort pwd pass passphrase passcode psw pswd pw passwrd senha "
              + "kennwort parol psswd psswrd pssword pasword paswd paswrd pswrd psword passwrod passw contrasena motdepasse");

  private static final List<String> PASSWORD_STEMS =
      List.of("password", "passwd", "passwort", "passphrase", "kennwort", "passcode");

  private static final List<String> PASSWORD_ENDINGS = List.of("pwd", "pass", "passwd", "pswd");

  private static final Set<String> TOKENS =
      Words.of(
          "token secret apikey credential credentials creds cred authtoken bearer jwt pat "
              + "salt secrets authorization");

  private static final List<String> TOKEN_STEMS =
      List.of(
          "secret",
          "token",
          "apikey",
          "accesskey",
          "authkey",
          "privatekey",
          "secretkey",
          "masterkey",
          "encryptionkey",
          "signingkey",
          "licensekey",
          "licencekey",
          "servicekey",
          "sharedkey",
          "appkey",
          "accountkey",
          "cryptkey",
          "sessionkey",
          "webhookkey",
          "hmackey",
          "deploykey");

  private static final Set<String> KEY_BEFORE =
      Words.of(
          "api access auth private secret master encryption signing license service shared "
              + "app account crypt crypto session hmac deploy aes des storage jwt cookie admin "
              + "application consumer client priv integration ingest cipher user customer sign "
              + "security logged in nonce");

  /** What a name ends in that speaks about a secret and is none. */
  private static final Set<String> ABOUT =
      Words.of(
          "id ids name names file filename path dir url uri endpoint length len size type "
              + "types field label hint policy column col input regex pattern expiry expires "
              + "expiration ttl header prefix suffix count limit version alg algorithm format "
              + "status state error errors message title description text placeholder enabled "
              + "required disabled strength min max reset change changed confirmation issuer "
              + "audience scope scopes location store storetype provider class index date time "
              + "timeout lifetime age usage mode method validator encoder handler service manager "
              + "factory generator parser reader code codes board frame stone down up press "
              + "pressed selector alias ring pair signature mesh meshing left right ref reference "
              + "var variable env arn resource rotation iterations rounds bits fields visible "
              + "toggle icon button link page view form template host port user username email "
              + "mail server domain source results attempts days hash checksum digest fingerprint "
              + "kid spec fmt kind category group role permission set mgr element exchange protected list map table schema query "
              + "sort order mapping tag tags words word event last used at on by created updated modified "
              + "since until within iv vector restype argtypes ident prompt warning hint confirm policies rules rule "
              + "kwargs args params visibility input inputs box hashes hashing encoding");

  private static final Set<String> NO_KEYS =
      Words.of(
          "public pub gpg pgp primary foreign hot idx natural schema sequence bucket partition sort "
              + "cache object row composite unique candidate map translation i18n trans routing "
              + "registry range hash host known publishable issuer csrf xsrf authenticity vault verification site dict "
              + "storage.local next page continuation pagination cursor paging sync cancellation "
              + "anti forgery client_token request lifecycle association subject postman csrfmiddlewaretoken csrftoken lock idempotency idempotent change starting output website "
              + "invalidation continue");

  private static final Set<String> NEVER =
      Words.of(
          "author authors authority authentication monkey keyboard keyword keywords "
              + "tokenizer tokenized tokenization tokenize tokens turkey keying hotkey hotkeys keys");

  /** What a name, as it is written, promises. */
  public static Naming of(String name) {
    List<String> words = words(name);
    int at = last(words);
    if (at < 0) {
      return OTHER;
    }
    for (String after : words.subList(at + 1, words.size())) {
      if (ABOUT.contains(after)) {
        return OTHER;
      }
    }
    Naming naming = word(words, at);
    boolean spoken =
        words.stream().anyMatch(word -> NO_KEYS.contains(word) || NEVER.contains(word));
    return spoken && naming != PASSWORD ? OTHER : naming;
  }

  private static int last(List<String> words) {
    for (int i = words.size() - 1; i >= 0; i--) {
      if (word(words, i) != OTHER) {
        return i;
      }
    }
    return -1;
  }

  private static Naming word(List<String> words, int at) {
    String word = words.get(at);
    if (PASSWORDS.contains(word)
        || PASSWORD_STEMS.stream().anyMatch(word::contains)
        || (word.length() > 4
            && !ENDS_IN_PASS.contains(word)
            && PASSWORD_ENDINGS.stream().anyMatch(word::endsWith))) {
      return PASSWORD;
    }
    if (NEVER.contains(word)) {
      return OTHER;
    }
    if (TOKENS.contains(word) || TOKEN_STEMS.stream().anyMatch(word::contains)) {
      return TOKEN;
    }
    if (word.equals("key") && at > 0 && words.get(at - 1).equals("s")) {
      return OTHER;
    }
    if (word.equals("key")) {
      return at > 0 && KEY_BEFORE.contains(words.get(at - 1)) ? TOKEN : KEY;
    }
    boolean key =
        word.equals("auth") || word.equals("nonce") || word.equals("access") || word.equals("seed");
    return key || word.endsWith("key") || word.endsWith("auth") || word.endsWith("salt")
        ? KEY
        : OTHER;
  }

  private static final Set<String> ENDS_IN_PASS =
      Words.of(
          "bypass compass surpass trespass encompass underpass onepass multipass renderpass minipass phpass lastpass keepass passpass");

  /** {@code dbPassword_2} is db, password and 2; digits at the end of a word are left out. */
  static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!Characters.isLetter(c)) {
        flush(words, word);
        continue;
      }
      boolean next = i + 1 < name.length() && Characters.isLower(name.charAt(i + 1));
      boolean before = i > 0 && Characters.isLower(name.charAt(i - 1));
      boolean acronymEnds =
          i > 0 && Characters.isUpper(name.charAt(i - 1)) && next && word.length() > 1;
      if (Characters.isUpper(c) && (before || acronymEnds)) {
        flush(words, word);
      }
      word.append(c);
    }
    flush(words, word);
    return words;
  }

  /**
   * Whether a word begins where one of the joined words begins; a long one may go over several.
   *
   * @param joined what {@link #joined} gave
   */
  public static boolean isNear(String joined, String word) {
    String plain = word.replaceAll("[^a-z0-9]", "");
    boolean several = plain.length() > 6 || plain.length() < word.length();
    for (int at = joined.indexOf('_'); at >= 0; at = joined.indexOf('_', at + 1)) {
      boolean whole = joined.startsWith(plain, at + 1);
      if (whole || (several && joined.substring(at).replace("_", "").startsWith(plain))) {
        return true;
      }
    }
    return false;
  }

  /** Its words, each after a {@code _}; digits stay. */
  public static String joined(String name) {
    StringBuilder out = new StringBuilder("_");
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean inner = i > 0 && Characters.isLower(name.charAt(i - 1)) && Characters.isUpper(c);
      if (inner || !Characters.isAlnum(c)) {
        out.append('_');
      }
      if (Characters.isAlnum(c)) {
        out.append((char) Characters.lower(c));
      }
    }
    return out.toString();
  }

  private static void flush(List<String> words, StringBuilder word) {
    if (!word.isEmpty()) {
      words.add(word.toString().toLowerCase(Locale.ROOT));
      word.setLength(0);
    }
  }
}
