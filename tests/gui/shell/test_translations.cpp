#include <QDirIterator>
#include <QDomDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

namespace {

struct Message {
  QString context;
  QString source;
  QStringList translations;
  bool finished = true;
  bool plural = false;
};

QStringList formsOf(const QDomElement& translation) {
  QStringList forms;
  const auto plural = translation.elementsByTagName(QStringLiteral("numerusform"));
  for (int i = 0; i < plural.size(); ++i)
    forms << plural.at(i).toElement().text();
  return forms.isEmpty() ? QStringList{translation.text()} : forms;
}

QList<Message> messagesOf(const QString& path) {
  QList<Message> messages;
  QFile file(path);
  QDomDocument document;
  if (!file.open(QIODevice::ReadOnly) || !document.setContent(&file)) return messages;
  const auto elements = document.elementsByTagName(QStringLiteral("message"));
  for (int i = 0; i < elements.size(); ++i) {
    const auto message = elements.at(i).toElement();
    const auto translation = message.firstChildElement(QStringLiteral("translation"));
    const auto context = message.parentNode().firstChildElement(QStringLiteral("name")).text();
    messages.push_back({context, message.firstChildElement(QStringLiteral("source")).text(),
                        formsOf(translation), !translation.hasAttribute(QStringLiteral("type")),
                        message.hasAttribute(QStringLiteral("numerus"))});
  }
  return messages;
}

QSet<QString> placeholders(const QString& text) {
  static const QRegularExpression pattern(QStringLiteral("%L?\\d|%n"));
  QSet<QString> found;
  for (auto match = pattern.globalMatch(text); match.hasNext();)
    found << match.next().captured();
  return found;
}

} // namespace

/// Every text that people see is translated, and the translations fit it.
class TestTranslations : public QObject {
  Q_OBJECT

private slots:
  void initTestCase();
  void everyTextIsThere_data();
  void everyTextIsThere();
  void everyTextIsFinished_data();
  void everyTextIsFinished();
  void placeholdersAgree();

private:
  static QString kept(const QString& name) {
    return QStringLiteral(RW_SOURCE_DIR "/resources/translations/rankwright_%1.ts").arg(name);
  }
  QString fresh(const QString& name) const {
    return folder_.filePath(QStringLiteral("rankwright_%1.ts").arg(name));
  }
  static void languages() {
    QTest::addColumn<QString>("language");
    QTest::newRow("Chinese") << QStringLiteral("zh_CN");
    QTest::newRow("English plurals") << QStringLiteral("en");
  }

  QTemporaryDir folder_;
};

void TestTranslations::initTestCase() {
  QProcess script;
  script.start(QStringLiteral(RW_SOURCE_DIR "/packaging/translations"), {folder_.path()});
  QVERIFY(script.waitForFinished(60'000));
  QVERIFY2(script.exitCode() == 0, script.readAllStandardError().constData());
}

void TestTranslations::everyTextIsThere_data() {
  languages();
}

void TestTranslations::everyTextIsThere() {
  QFETCH(QString, language);
  QSet<QString> known;
  for (const auto& message : messagesOf(kept(language)))
    known << message.context + QLatin1Char('\n') + message.source;
  const auto wanted = messagesOf(fresh(language));
  QVERIFY(!wanted.isEmpty());
  QStringList missing;
  for (const auto& message : wanted)
    if (!known.contains(message.context + QLatin1Char('\n') + message.source))
      missing << message.context + QStringLiteral(": ") + message.source;
  QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QLatin1Char('\n'))));
}

void TestTranslations::everyTextIsFinished_data() {
  languages();
}

void TestTranslations::everyTextIsFinished() {
  QFETCH(QString, language);
  QStringList unfinished;
  for (const auto& message : messagesOf(kept(language)))
    if (!message.finished || message.translations.contains(QString())) unfinished << message.source;
  QVERIFY2(unfinished.isEmpty(), qPrintable(unfinished.join(QLatin1Char('\n'))));
}

void TestTranslations::placeholdersAgree() {
  QStringList wrong;
  for (const auto& message : messagesOf(kept(QStringLiteral("zh_CN"))))
    for (const auto& translation : message.translations)
      if (placeholders(translation) != placeholders(message.source)) wrong << message.source;
  QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "test_translations.moc"
