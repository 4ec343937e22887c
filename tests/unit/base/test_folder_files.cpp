#include "core/base/folder_files.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace rankwright;
namespace fs = std::filesystem;

class TestFolderFiles : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;

  fs::path path(const char* name) const { return fs::path(folder_.path().toStdString()) / name; }

private slots:
  void filesOfTheEndingAreSorted() {
    fs::create_directory(path("boards"));
    for (const auto* name : {"b.toml", "a.toml", "c.csv", ".hidden.toml", ".toml", "toml"})
      std::ofstream(path("boards") / name) << "x";
    const auto files = filesIn(path("boards"), ".toml").value();
    QCOMPARE(files, (std::vector{path("boards") / "a.toml", path("boards") / "b.toml"}));
  }

  void missingFolderHasNone() { QVERIFY(filesIn(path("nowhere"), ".toml").value().empty()); }

  void fileIsNoFolder() {
    std::ofstream(path("file")) << "x";
    const auto files = filesIn(path("file"), ".toml");
    QCOMPARE(files.error().kind, ErrorKind::Io);
    QVERIFY(files.error().message.ends_with(path("file").string()));
  }
};

QTEST_GUILESS_MAIN(TestFolderFiles)
#include "test_folder_files.moc"
