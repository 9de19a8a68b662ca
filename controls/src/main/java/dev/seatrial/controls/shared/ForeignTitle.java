package dev.seatrial.controls.shared;

import java.util.regex.Pattern;

/**
 * What chapters about a topic are called in Portuguese, Spanish, French, German, Italian, Russian,
 * Chinese, Japanese and Korean: a document in one of these must not count as silent.
 */
public enum ForeignTitle {
  DEPLOYING(
      "implanta[cç][aã]o|implantar|(colocar|rodar|subir) em produ[cç][aã]o|hospedagem"
          + "|desplegar|despliegues?|puesta en (producci[oó]n|marcha)|alojamiento"
          + "|d[ée]ploiements?|d[ée]ployer|mise en (production|ligne)|h[ée]bergement"
          + "|bereitstell(ung|en)|inbetriebnahme|produktivbetrieb|distribuzione|messa in produzione"
          + "|разв[её]ртывани[ея]|деплой",
      "部署|上线|デプロイ|本番環境|배포"),
  ARCHITECTURE(
      "arquite[ct]+ura|architektur|architettura|архитектура|(estrutura|estructura|structure|struttura|структура) (do|del|du|de|dos|das|di|delle?|проекта)( \\p{L}+)?|projektstruktur",
      "架构|架構|(项目|專案|目录|目錄|工程|代码)结构|アーキテクチャ|(ディレクトリ|フォルダ|プロジェクト)構成|아키텍처|(프로젝트|폴더|디렉토리) ?구조"),
  BACKING_UP(
      "c[oó]pias? de seguran[cç]a|c[oó]pias? de seguridad|respaldos?|sauvegardes?|restaura[cç][aã]o|restauraci[oó]n|restauration"
          + "|datensicherung(en)?|sicherung(en)?|wiederherstell(ung|en)|ripristino|резервн\\p{L}+ копи\\p{L}+|восстановлени[ея]",
      "备份|備份|恢复数据|数据恢复|バックアップ|リストア|백업|복원"),
  OPERATING(
      "manual de opera[cç](ão|oes|ões|ao)|manual de operaciones|procedimentos? operaciona(l|is)|procedimientos? operativos?|guia de opera[cç][aã]o|gu[ií]a de operaciones"
          + "|(respostas?|respuestas?) a incidentes|gest(ão|i[oó]n) de incidentes|recupera[cç][aã]o de desastres|recuperaci[oó]n ante desastres"
          + "|(guide|manuel|proc[ée]dures?) d.exploitation|gestion des incidents|betriebs(handbuch|anleitung)|notfall(plan|handbuch)|manuale operativo|руководство по эксплуатации",
      "管理命令|运维(手册|指南|文档)?|運維|应急(预案|响应|手册)|故障(处理|排查手册)|運用(手順書?|マニュアル)|障害対応|운영 ?(매뉴얼|가이드|절차)|장애 ?대응"),
  SETTING(
      "vari[aá]ve(l|is) de ambiente|configura[cç](ão|ao|ões|oes)|variables de entorno|configuraci(ón|on|ones)|variables d.environnement|umgebungsvariablen|konfiguration|einstellungen|variabili d.ambiente|configurazione"
          + "|переменные окружения|настройк[аи]|конфигурация",
      "环境变量|環境變數|環境変数|配置(说明|项|文件)?|設定|환경 ?변수|설정");

  private final Pattern words;

  /**
   * @param spelled with letters that stand apart by spaces
   * @param written without any
   */
  ForeignTitle(String spelled, String written) {
    this.words = Pattern.compile("(?iu)(?<!\\p{L})(?:%s)(?!\\p{L})|%s".formatted(spelled, written));
  }

  /** The topic's titles in English, and these. */
  public Pattern or(Pattern english) {
    return Pattern.compile("(?:%s)|(?:%s)".formatted(english.pattern(), words.pattern()));
  }

  /** Whether a title is one of these. */
  public boolean isIn(String title) {
    return words.matcher(title).find();
  }
}
