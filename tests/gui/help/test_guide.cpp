#include "widgets/help/help_library.h"
#include "widgets/help/help_link.h"

#include <QDir>
#include <QImageReader>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>

using namespace rankwright;

namespace {

QString guideFolder() {
  return QStringLiteral(RW_SOURCE_DIR "/resources/help");
}

QStringList pageNames(const QString& language) {
  return QDir(guideFolder() + QLatin1Char('/') + language).entryList({QStringLiteral("*.md")}, QDir::Files);
}

/// The commands that the guide may name, one a line; the window's own test holds the list against its
/// registry.
QStringList knownCommands() {
  QFile file(QStringLiteral(RW_SOURCE_DIR "/tests/gui/help/commands.txt"));
  if (!file.open(QIODevice::ReadOnly)) return {};
  return QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

std::shared_ptr<const HelpLibrary> libraryIn(const QString& language) {
  static QHash<QString, std::shared_ptr<const HelpLibrary>> libraries;
  if (!libraries.contains(language))
    libraries.insert(language, HelpLibrary::read(guideFolder(), language).value_or(nullptr));
  return libraries.value(language);
}

} // namespace

/// The guide as it is: that nothing in it leads nowhere.
class TestGuide : public QObject {
  Q_OBJECT

private slots:
  void everyLinkLeadsSomewhere_data();
  void everyLinkLeadsSomewhere();
  void pageIsInTheProgram_data();
  void pageIsInTheProgram();
  void emphasisIsRendered_data();
  void emphasisIsRendered();
  void translationKeepsAnchors_data();
  void translationKeepsAnchors();
  void everyPageIsInBothLanguages();
  void noPageHidesAReference();
  void everyPageIsLinkedFromTheFirst_data();
  void everyPageIsLinkedFromTheFirst();
  void everyKnownCommandIsExplained();

private:
  static void addPages(const QStringList& languages);
  static QString faultOf(const QString& href, const HelpPage& page, const HelpLibrary& library);
};

void TestGuide::addPages(const QStringList& languages) {
  QTest::addColumn<QString>("language");
  QTest::addColumn<QString>("name");
  for (const auto& language : languages)
    for (const auto& name : pageNames(language))
      QTest::newRow(qPrintable(language + QLatin1Char('/') + name)) << language << name;
}

/// Why a link of the page cannot be followed; empty when it can.
QString TestGuide::faultOf(const QString& href, const HelpPage& page, const HelpLibrary& library) {
  const QFileInfo file(guideFolder() + QLatin1Char('/') + page.file);
  if (href.endsWith(QLatin1String(".png")))
    return !QImageReader(file.dir().filePath(href)).canRead() ? QStringLiteral("no picture") : QString();
  const auto link = parseHelpLink(href);
  switch (link.kind) {
  case HelpLink::Kind::Command:
    return knownCommands().contains(link.target) ? QString() : QStringLiteral("unknown command");
  case HelpLink::Kind::Address:
  case HelpLink::Kind::Web:
    return {};
  case HelpLink::Kind::Unknown:
    return QStringLiteral("not understood");
  case HelpLink::Kind::Page:
    break;
  }
  const auto* target = link.target.isEmpty() ? &page : library.find(link.target);
  if (!target) return QStringLiteral("no such page");
  const auto path = href.section(QLatin1Char('#'), 0, 0);
  if (!path.isEmpty() && !QFileInfo::exists(file.dir().filePath(path))) return QStringLiteral("no such file");
  return link.anchor.isEmpty() || target->find(link.anchor) ? QString() : QStringLiteral("no such heading");
}

void TestGuide::everyLinkLeadsSomewhere_data() {
  addPages({QStringLiteral("en"), QStringLiteral("zh_CN"), QStringLiteral("reference")});
}

void TestGuide::everyLinkLeadsSomewhere() {
  QFETCH(QString, language);
  QFETCH(QString, name);
  const auto library = libraryIn(language);
  QVERIFY(library);
  const auto* page = library->find(QFileInfo(name).completeBaseName());
  QVERIFY(page);
  QCOMPARE(page->file, QString(language + QLatin1Char('/') + name));
  for (const auto& href : linksOf(*page)) {
    const auto fault = faultOf(href, *page, *library);
    QVERIFY2(fault.isEmpty(), qPrintable(href + QStringLiteral(": ") + fault));
  }
}

void TestGuide::pageIsInTheProgram_data() {
  addPages({QStringLiteral("en"), QStringLiteral("zh_CN"), QStringLiteral("reference")});
}

void TestGuide::pageIsInTheProgram() {
  QFETCH(QString, language);
  QFETCH(QString, name);
  const QString path = QLatin1Char('/') + language + QLatin1Char('/') + name;
  QFile inside(helpRoot() + path);
  QFile outside(guideFolder() + path);
  QVERIFY(inside.open(QIODevice::ReadOnly));
  QVERIFY(outside.open(QIODevice::ReadOnly));
  QCOMPARE(inside.readAll(), outside.readAll());
}

void TestGuide::emphasisIsRendered_data() {
  addPages({QStringLiteral("en"), QStringLiteral("zh_CN")});
}

/// Asterisks that are left stand where Markdown sees no end of an emphasis: between ) and a Chinese letter.
void TestGuide::emphasisIsRendered() {
  QFETCH(QString, language);
  QFETCH(QString, name);
  const auto* page = libraryIn(language)->find(name.chopped(3));
  QVERIFY(page);
  QTextDocument document;
  document.setMarkdown(page->markdown, QTextDocument::MarkdownDialectGitHub);
  for (auto block = document.begin(); block.isValid(); block = block.next())
    QVERIFY2(!block.text().contains(QLatin1String("**")), qPrintable(block.text()));
}

void TestGuide::translationKeepsAnchors_data() {
  addPages({QStringLiteral("zh_CN")});
}

void TestGuide::translationKeepsAnchors() {
  QFETCH(QString, name);
  const auto id = QFileInfo(name).completeBaseName();
  const auto english = libraryIn(QStringLiteral("en"));
  const auto chinese = libraryIn(QStringLiteral("zh_CN"));
  QVERIFY(english && chinese && english->find(id) && chinese->find(id));
  const auto anchors = [](const HelpPage& page) {
    QStringList all;
    for (const auto& section : page.sections)
      if (section.level > 1) all << section.anchor;
    return all;
  };
  QCOMPARE(anchors(*chinese->find(id)), anchors(*english->find(id)));
}

void TestGuide::everyPageIsInBothLanguages() {
  QVERIFY(!pageNames(QStringLiteral("en")).isEmpty());
  QCOMPARE(pageNames(QStringLiteral("zh_CN")), pageNames(QStringLiteral("en")));
}

/// Pages are found by their names alone, whatever folder they are in.
void TestGuide::noPageHidesAReference() {
  const auto references = pageNames(QStringLiteral("reference"));
  for (const auto& name : pageNames(QStringLiteral("en")))
    QVERIFY2(!references.contains(name), qPrintable(name));
}

void TestGuide::everyPageIsLinkedFromTheFirst_data() {
  QTest::addColumn<QString>("language");
  QTest::newRow("English") << QStringLiteral("en");
  QTest::newRow("Chinese") << QStringLiteral("zh_CN");
}

void TestGuide::everyPageIsLinkedFromTheFirst() {
  QFETCH(QString, language);
  const auto library = libraryIn(language);
  QVERIFY(library);
  QStringList linked = {QStringLiteral("index")};
  for (const auto& href : linksOf(*library->find(QStringLiteral("index"))))
    linked << parseHelpLink(href).target;
  for (const auto& name : pageNames(language))
    QVERIFY2(linked.contains(QFileInfo(name).completeBaseName()), qPrintable(name));
}

void TestGuide::everyKnownCommandIsExplained() {
  const auto library = libraryIn(QStringLiteral("en"));
  QStringList named;
  for (const auto& id : library->contents())
    for (const auto& href : linksOf(*library->find(id)))
      named << href;
  for (const auto& command : knownCommands())
    QVERIFY2(named.contains(QString(QStringLiteral("action:") + command)), qPrintable(command));
}

QTEST_MAIN(TestGuide)
#include "test_guide.moc"
