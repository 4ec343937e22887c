#include "core/base/file.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <fstream>
#include <iterator>

using namespace rankwright;
namespace fs = std::filesystem;

class TestFile : public QObject {
  Q_OBJECT

private slots:
  void writesAndReadsBack() {
    QTemporaryDir folder;
    const fs::path path = fs::path(folder.path().toStdString()) / "text";
    QVERIFY(writeFileAtomically(path, "first").has_value());
    QVERIFY(writeFileAtomically(path, "second").has_value());
    QCOMPARE(readTextFile(path).value(), std::string("second"));
  }

  void leavesNothingBesideTheFile() {
    QTemporaryDir folder;
    const fs::path path = fs::path(folder.path().toStdString()) / "text";
    QVERIFY(writeFileAtomically(path, "text").has_value());
    QCOMPARE(std::distance(fs::directory_iterator(path.parent_path()), fs::directory_iterator()), 1);
  }

  void failedWriteKeepsTheOldFile() {
    QTemporaryDir folder;
    const fs::path parent = fs::path(folder.path().toStdString());
    fs::create_directory(parent / "target");
    std::ofstream(parent / "target" / "inside") << "x";
    const auto status =
        writeFileAtomically(parent / "target", "text"); // a folder with files cannot be replaced
    QCOMPARE(status.error().kind, ErrorKind::Io);
    QCOMPARE(std::distance(fs::directory_iterator(parent), fs::directory_iterator()), 1);
  }

  void missingFileIsNamed() {
    const auto text = readTextFile("/nonexistent/file");
    QCOMPARE(text.error().kind, ErrorKind::NotFound);
    QVERIFY(text.error().message.ends_with("/nonexistent/file"));
  }

  void emptyFileIsEmptyText() {
    QTemporaryDir folder;
    const fs::path path = fs::path(folder.path().toStdString()) / "empty";
    QVERIFY(writeFileAtomically(path, "").has_value());
    QCOMPARE(readTextFile(path).value(), std::string());
  }

  void folderIsNoFile() { QCOMPARE(readTextFile("/tmp").error().kind, ErrorKind::Io); }
};

QTEST_APPLESS_MAIN(TestFile)
#include "test_file.moc"
