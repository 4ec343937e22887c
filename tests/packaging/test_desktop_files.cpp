#include "tests/packaging/program_help.h"

#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace rankwright;

namespace {

const auto kMade = QStringLiteral(RW_PACKAGING_DIR "/");
const auto kSource = QStringLiteral(RW_SOURCE_DIR "/");

/// The arguments with the file where %1 stands.
QStringList withFile(QStringList arguments, const QString& file) {
  return arguments.replaceInStrings(QStringLiteral("%1"), file);
}

} // namespace

class TestDesktopFiles : public QObject {
  Q_OBJECT

private slots:
  void toolFindsNoFault_data();
  void toolFindsNoFault();
  void workspaceHasItsType();
  void chineseIsComplete_data();
  void chineseIsComplete();
  void iconIsDrawn_data();
  void iconIsDrawn();
  void changelogNamesTheVersion();
};

void TestDesktopFiles::toolFindsNoFault_data() {
  QTest::addColumn<QString>("file");
  QTest::addColumn<QString>("tool");
  QTest::addColumn<QStringList>("arguments");
  const auto row = [](const char* name, const QString& file, const char* command) {
    auto words = QString::fromLatin1(command).split(u' ');
    const auto tool = words.takeFirst();
    QTest::newRow(name) << file << tool << words;
  };
  const auto metainfo = kMade + QStringLiteral("org.rankwright.rankwright.metainfo.xml");
  row("desktop entry", kMade + QStringLiteral("rankwright.desktop"), "desktop-file-validate %1");
  row("software centre", metainfo, "appstreamcli validate --no-net --pedantic %1");
  row("software centre is XML", metainfo, "xmllint --noout %1");
  row("type is XML", kSource + QStringLiteral("resources/desktop/rankwright-mime.xml"), "xmllint --noout %1");
  for (const char* icon : {"rankwright", "rankwright-small", "rankwright-symbolic"})
    row(icon, kSource + QStringLiteral("resources/icons/%1.svg").arg(QLatin1String(icon)),
        "xmllint --noout %1");
}

void TestDesktopFiles::toolFindsNoFault() {
  QFETCH(QString, file);
  QFETCH(QString, tool);
  QFETCH(QStringList, arguments);
  QVERIFY2(QFileInfo::exists(file), qPrintable(file));
  if (!hasTool(tool)) QSKIP(qPrintable(tool + QStringLiteral(" is not installed")));
  const auto result = run(tool, withFile(arguments, file));
  QVERIFY2(result.status == 0, qPrintable(result.output + result.errors));
  QVERIFY2(!result.output.contains(QStringLiteral("warning")), qPrintable(result.output));
}

/// As a desktop sees it: beside the types of the system, the file named workspace.toml is a workspace and any
/// other .toml is not.
void TestDesktopFiles::workspaceHasItsType() {
  if (!hasTool(QStringLiteral("update-mime-database")) || !hasTool(QStringLiteral("gio")))
    QSKIP("update-mime-database or gio is not installed");
  QTemporaryDir folder;
  QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("mime/packages")));
  QVERIFY(QFile::copy(kSource + QStringLiteral("resources/desktop/rankwright-mime.xml"),
                      folder.filePath(QStringLiteral("mime/packages/rankwright.xml"))));
  QCOMPARE(run(QStringLiteral("update-mime-database"), {folder.filePath(QStringLiteral("mime"))}).status, 0);
  for (const char* name : {"workspace.toml", "rules.toml"}) {
    QFile file(folder.filePath(QLatin1String(name)));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("name = 'x'\n");
  }
  const auto typeOf = [&](const QString& name) {
    return run(QStringLiteral("env"), {QStringLiteral("XDG_DATA_HOME=") + folder.path(),
                                       QStringLiteral("gio"), QStringLiteral("info"), QStringLiteral("-a"),
                                       QStringLiteral("standard::content-type"), folder.filePath(name)})
        .output;
  };
  const auto type = QStringLiteral("application/x-rankwright-workspace");
  QVERIFY2(typeOf(QStringLiteral("workspace.toml")).contains(type),
           qPrintable(typeOf(QStringLiteral("workspace.toml"))));
  QVERIFY(!typeOf(QStringLiteral("rules.toml")).contains(type));
}

void TestDesktopFiles::chineseIsComplete_data() {
  QTest::addColumn<QString>("text");
  QTest::addColumn<QString>("english");
  QTest::addColumn<QString>("chinese");
  const auto entry = textOf(kMade + QStringLiteral("rankwright.desktop"));
  const auto metainfo = textOf(kMade + QStringLiteral("org.rankwright.rankwright.metainfo.xml"));
  for (const char* key : {"Name", "GenericName", "Comment", "Keywords"}) {
    const auto name = QLatin1String(key);
    // The program's own name is the same in every language; its actions' names are not.
    QTest::newRow(qPrintable(QStringLiteral("entry: %1").arg(name)))
        << (name == QLatin1String("Name") ? entry.section(QStringLiteral("[Desktop Action"), 1) : entry)
        << QStringLiteral("^%1=").arg(name) << QStringLiteral("^%1\\[zh_CN\\]=").arg(name);
  }
  for (const char* tag : {"summary", "p", "li"})
    QTest::newRow(qPrintable(QStringLiteral("metainfo: %1").arg(QLatin1String(tag))))
        << metainfo << QStringLiteral("<%1>").arg(QLatin1String(tag))
        << QStringLiteral("<%1 xml:lang=\"zh_CN\">").arg(QLatin1String(tag));
}

void TestDesktopFiles::chineseIsComplete() {
  QFETCH(QString, text);
  QFETCH(QString, english);
  QFETCH(QString, chinese);
  const auto count = [&](const QString& pattern) {
    return text.count(QRegularExpression(pattern, QRegularExpression::MultilineOption));
  };
  QVERIFY(count(english) > 0);
  QCOMPARE(count(chinese), count(english));
}

void TestDesktopFiles::iconIsDrawn_data() {
  QTest::addColumn<int>("size");
  for (const auto size : {16, 22, 24, 32, 48, 64, 128, 256})
    QTest::newRow(qPrintable(QString::number(size))) << size;
}

void TestDesktopFiles::iconIsDrawn() {
  QFETCH(int, size);
  const QImage icon(kMade + QStringLiteral("icons/rankwright-%1.png").arg(size));
  QCOMPARE(icon.size(), QSize(size, size));
  // The corner is rounded, the ground is solid.
  QVERIFY(qAlpha(icon.pixel(0, 0)) < 128);
  QCOMPARE(qAlpha(icon.pixel(size / 2, size / 2)), 255);
}

void TestDesktopFiles::changelogNamesTheVersion() {
  const auto changelog = textOf(kSource + QStringLiteral("packaging/debian/changelog"));
  QVERIFY(changelog.startsWith(QStringLiteral("rankwright (" RW_VERSION ") ")));
}

QTEST_GUILESS_MAIN(TestDesktopFiles)
#include "test_desktop_files.moc"
