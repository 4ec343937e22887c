#include "widgets/help/help_link.h"
#include "widgets/help/help_search.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace rankwright;

namespace {

using Kind = HelpLink::Kind;

bool writeFile(const QString& path, const QByteArray& text) {
  QFile file(path);
  return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

/// A guide of three pages, one of them translated.
void makeGuide(const QString& root) {
  for (const auto* folder : {"en", "zh_CN", "reference"})
    QDir(root).mkpath(QString::fromLatin1(folder));
  QVERIFY(writeFile(root + QStringLiteral("/en/index.md"), "# Home\n\nSee [tables](tables.md).\n"));
  QVERIFY(writeFile(root + QStringLiteral("/en/tables.md"),
                    "# Tables\n\nRows and columns.\n\n## Filters\n\nType a **filter** under the header.\n\n"
                    "## Sort\n\nClick the header to sort.\n"));
  QVERIFY(writeFile(root + QStringLiteral("/zh_CN/index.md"), "# 首页\n\n看[表格](tables.md)。\n"));
  QVERIFY(writeFile(root + QStringLiteral("/reference/rules.md"), "# Rules\n\nThe header of a rule file.\n"));
}

/// What the search promises, word by word.
bool holdsAll(const HelpSection& section, const QStringList& words) {
  return std::ranges::all_of(words, [&](const QString& word) {
    return section.title.contains(word, Qt::CaseInsensitive) ||
           section.text.contains(word, Qt::CaseInsensitive);
  });
}

} // namespace

class TestHelpText : public QObject {
  Q_OBJECT

private slots:
  void anchorsAreAsOnGitHub_data();
  void anchorsAreAsOnGitHub();
  void plainTextHasNoMarks_data();
  void plainTextHasNoMarks();
  void pageIsSplitAtHeadings();
  void explicitAnchorsWin();
  void equalHeadingsGetDistinctAnchors();
  void codeIsNoHeading();
  void linksAreRead_data();
  void linksAreRead();
  void missingPagesAreTakenInEnglish();
  void guideWithoutIndexIsAnError();
  void searchFinds_data();
  void searchFinds();
  void headingsCountMore();
  void searchAgreesWithReference();
};

void TestHelpText::anchorsAreAsOnGitHub_data() {
  QTest::addColumn<QString>("heading");
  QTest::addColumn<QString>("anchor");
  const auto row = [](const char* name, const char* heading, const char* anchor) {
    QTest::newRow(name) << QString::fromUtf8(heading) << QString::fromUtf8(anchor);
  };
  row("one word", "Filters", "filters");
  row("blanks become hyphens", "Filter by this cell", "filter-by-this-cell");
  row("punctuation goes", "Why not?", "why-not");
  row("digits and hyphens stay", "Top-10 lists", "top-10-lists");
  row("every blank counts", "Copy & export", "copy--export");
  row("other scripts stay", "筛选", "筛选");
}

void TestHelpText::anchorsAreAsOnGitHub() {
  QFETCH(QString, heading);
  QTEST(anchorOf(heading), "anchor");
}

void TestHelpText::plainTextHasNoMarks_data() {
  QTest::addColumn<QString>("markdown");
  QTest::addColumn<QString>("text");
  const auto row = [](const char* name, const char* markdown, const char* text) {
    QTest::newRow(name) << QString::fromUtf8(markdown) << QString::fromUtf8(text);
  };
  row("emphasis", "a **bold** word", "a bold word");
  row("code", "type `> 3` there", "type > 3 there");
  row("link", "see [tables](tables.md#filters).", "see tables.");
  row("picture", "![a window](../a.png)", "a window");
  row("list item", "- first", "first");
  row("table row", "| a | b |", "a b");
  row("escaped bar", "| `a \\| b` | or |", "a | b or");
  row("table rule", "|---|---:|", "");
}

void TestHelpText::plainTextHasNoMarks() {
  QFETCH(QString, markdown);
  QTEST(plainText(markdown), "text");
}

void TestHelpText::pageIsSplitAtHeadings() {
  const auto page = parseHelpPage(QStringLiteral("en/tables.md"),
                                  QStringLiteral("# Tables\n\nIntro.\n\n## Filters\n\nOne\ntwo.\n"));
  QCOMPARE(page.id, QStringLiteral("tables"));
  QCOMPARE(page.title(), QStringLiteral("Tables"));
  QCOMPARE(page.sections.size(), std::size_t(2));
  QCOMPARE(page.sections[0].text, QStringLiteral("Intro."));
  QCOMPARE(page.sections[1].text, QStringLiteral("One\ntwo."));
  QCOMPARE(page.find(QStringLiteral("filters"))->level, 2);
  QCOMPARE(page.find(QStringLiteral("nowhere")), nullptr);
}

void TestHelpText::explicitAnchorsWin() {
  const auto page = parseHelpPage(QStringLiteral("zh_CN/t.md"),
                                  QStringLiteral("# 表格\n<a id=\"filters\"></a>\n\n## 筛选\n"));
  QCOMPARE(page.sections[1].anchor, QStringLiteral("filters"));
  QVERIFY(!page.markdown.contains(QStringLiteral("<a")));
}

void TestHelpText::equalHeadingsGetDistinctAnchors() {
  const auto page = parseHelpPage(QStringLiteral("en/t.md"), QStringLiteral("# A\n## B\n## B\n"));
  QCOMPARE(page.sections[1].anchor, QStringLiteral("b"));
  QCOMPARE(page.sections[2].anchor, QStringLiteral("b-1"));
}

void TestHelpText::codeIsNoHeading() {
  const auto page = parseHelpPage(QStringLiteral("en/t.md"), QStringLiteral("# A\n```\n# no heading\n```\n"));
  QCOMPARE(page.sections.size(), std::size_t(1));
  QCOMPARE(page.sections[0].text, QStringLiteral("# no heading"));
}

void TestHelpText::linksAreRead_data() {
  QTest::addColumn<QString>("href");
  QTest::addColumn<int>("kind");
  QTest::addColumn<QString>("target");
  QTest::addColumn<QString>("anchor");
  const auto row = [](const char* name, const char* href, Kind kind, const char* target,
                      const char* anchor = "") {
    QTest::newRow(name) << QString::fromUtf8(href) << int(kind) << QString::fromUtf8(target)
                        << QString::fromUtf8(anchor);
  };
  row("page", "tables.md", Kind::Page, "tables");
  row("heading of a page", "tables.md#filters", Kind::Page, "tables", "filters");
  row("heading of the same page", "#filters", Kind::Page, "", "filters");
  row("page in another folder", "../reference/rules.md#operators", Kind::Page, "rules", "operators");
  row("encoded anchor", "#%E7%AD%9B%E9%80%89", Kind::Page, "", "筛选");
  row("command", "action:workspace.open", Kind::Command, "workspace.open");
  row("address", "address:item:123", Kind::Address, "item:123");
  row("address with a key", "address:key:cat=Games", Kind::Address, "key:cat=Games");
  row("no address", "address:nothing", Kind::Unknown, "nothing");
  row("web", "https://example.org/a#b", Kind::Web, "https://example.org/a#b");
  row("local file", "file:///etc/passwd", Kind::Unknown, "file:///etc/passwd");
  row("script", "javascript:alert(1)", Kind::Unknown, "javascript:alert(1)");
  row("no page", "picture.png", Kind::Unknown, "picture.png");
  row("nothing", "", Kind::Unknown, "");
}

void TestHelpText::linksAreRead() {
  QFETCH(QString, href);
  const auto link = parseHelpLink(href);
  QTEST(int(link.kind), "kind");
  QTEST(link.target, "target");
  QTEST(link.anchor, "anchor");
}

void TestHelpText::missingPagesAreTakenInEnglish() {
  QTemporaryDir folder;
  makeGuide(folder.path());
  const auto library = HelpLibrary::read(folder.path(), QStringLiteral("zh_CN"));
  QVERIFY(library);
  QCOMPARE((*library)->find(QStringLiteral("index"))->file, QStringLiteral("zh_CN/index.md"));
  QCOMPARE((*library)->find(QStringLiteral("tables"))->file, QStringLiteral("en/tables.md"));
  QCOMPARE((*library)->contents(),
           QStringList({QStringLiteral("index"), QStringLiteral("tables"), QStringLiteral("rules")}));
}

void TestHelpText::guideWithoutIndexIsAnError() {
  QTemporaryDir folder;
  const auto library = HelpLibrary::read(folder.path(), QStringLiteral("en"));
  QVERIFY(!library);
  QCOMPARE(library.error().kind, ErrorKind::NotFound);
}

void TestHelpText::searchFinds_data() {
  QTest::addColumn<QString>("query");
  QTest::addColumn<QStringList>("places");
  const auto row = [](const char* name, const char* query, const QStringList& places) {
    QTest::newRow(name) << QString::fromUtf8(query) << places;
  };
  row("a word", "rows", {QStringLiteral("tables#tables")});
  row("whatever the case", "ROWS", {QStringLiteral("tables#tables")});
  row("words in any order", "header type", {QStringLiteral("tables#filters")});
  row("one word missing", "header type nothing", {});
  row("inside of a word", "ilter", {QStringLiteral("tables#filters")});
  row("markdown's marks are no text", "**", {});
  row("blank", "   ", {});
  row("chinese", "表格", {QStringLiteral("index#首页")});
  row("in the reference too", "rule file", {QStringLiteral("rules#rules")});
}

void TestHelpText::searchFinds() {
  QFETCH(QString, query);
  QTemporaryDir folder;
  makeGuide(folder.path());
  const HelpIndex index(*HelpLibrary::read(folder.path(), QStringLiteral("zh_CN")));
  QStringList places;
  for (const auto& hit : index.search(query))
    places << hit.page + QLatin1Char('#') + hit.anchor;
  QTEST(places, "places");
}

void TestHelpText::headingsCountMore() {
  QTemporaryDir folder;
  makeGuide(folder.path());
  const HelpIndex index(*HelpLibrary::read(folder.path(), QStringLiteral("en")));
  const auto hits = index.search(QStringLiteral("sort"));
  QCOMPARE(hits.front().title, QStringLiteral("Tables › Sort"));
  QVERIFY(hits.front().excerpt.contains(QStringLiteral("Click the header")));
}

void TestHelpText::searchAgreesWithReference() {
  const auto library =
      *HelpLibrary::read(QStringLiteral(RW_SOURCE_DIR "/resources/help"), QStringLiteral("en"));
  const HelpIndex index(library);
  const QStringList vocabulary =
      QStringLiteral("the a list key Filter sort 3 row open undo σ zebra item: --").split(QLatin1Char(' '));
  auto& random = *QRandomGenerator::global();
  for (int round = 0; round < 100; ++round) {
    QStringList words;
    for (int i = 0; i <= round % 3; ++i)
      words << vocabulary[random.bounded(int(vocabulary.size()))];
    std::size_t expected = 0;
    for (const auto& id : library->contents())
      expected += std::size_t(std::ranges::count_if(
          library->find(id)->sections, [&](const auto& section) { return holdsAll(section, words); }));
    QVERIFY2(index.search(words.join(QLatin1Char(' ')), 100'000).size() == expected,
             qPrintable(words.join(QLatin1Char(' '))));
  }
}

QTEST_MAIN(TestHelpText)
#include "test_help_text.moc"
