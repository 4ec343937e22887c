#include "core/base/file.h"
#include "core/document/document_file.h"
#include "core/document/workspace_parts.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>

using namespace rankwright;
namespace fs = std::filesystem;

class TestWorkspaceParts : public QObject {
  Q_OBJECT

private slots:
  void init();
  void findsWhatPeopleEdit();
  void brokenRootStillShowsTheRest();
  void missingFolderIsAnError();
  void savingKeepsPermissions();
  void savingFollowsLinks();
  void savingNeverOverwritesForeignWork();
  void savingMakesADeletedFileWhenAsked();

private:
  void write(const fs::path& path, std::string_view text) {
    fs::create_directories((folder_ / path).parent_path());
    QVERIFY(writeFileAtomically(folder_ / path, text));
  }
  std::string read(const fs::path& path) { return readTextFile(folder_ / path).value_or("unreadable"); }

  std::unique_ptr<QTemporaryDir> temporary_;
  fs::path folder_;
};

void TestWorkspaceParts::init() {
  temporary_ = std::make_unique<QTemporaryDir>();
  folder_ = fs::path(temporary_->path().toStdString()) / "workspace";
  fs::create_directories(folder_);
}

void TestWorkspaceParts::findsWhatPeopleEdit() {
  write("workspace.toml", "[paths]\ndata = \"data\"\nrules = \"../shared/keys.rules\"\n");
  write("boards/top.toml", "");
  write("pipelines/weighted.toml", "");
  write("a.rules", "");
  write("picture.png", "");
  write(".hidden/x.toml", "");
  write("data/items.rwp", "");
  write("data/contexts.toml", "");
  std::vector<std::string> paths;
  const auto parts = findWorkspaceParts(folder_);
  QVERIFY(parts);
  for (const auto& part : *parts)
    paths.push_back(part.path);
  QCOMPARE(paths, (std::vector<std::string>{"workspace.toml", "../shared/keys.rules", "a.rules",
                                            "boards/top.toml", "pipelines/weighted.toml"}));
}

void TestWorkspaceParts::brokenRootStillShowsTheRest() {
  write("workspace.toml", "[paths");
  write("rules.toml", "");
  QCOMPARE(findWorkspaceParts(folder_)->size(), 2U);
}

void TestWorkspaceParts::missingFolderIsAnError() {
  QCOMPARE(findWorkspaceParts(folder_ / "nowhere").error().kind, ErrorKind::NotFound);
}

void TestWorkspaceParts::savingKeepsPermissions() {
  write("a.toml", "old");
  fs::permissions(folder_ / "a.toml", fs::perms::owner_read | fs::perms::owner_write);
  QVERIFY(saveDocumentFile(folder_ / "a.toml", "new", fingerprintOf("old")));
  QCOMPARE(read("a.toml"), std::string("new"));
  QCOMPARE(fs::status(folder_ / "a.toml").permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

void TestWorkspaceParts::savingFollowsLinks() {
  write("real.toml", "old");
  fs::create_symlink("real.toml", folder_ / "link.toml");
  QVERIFY(saveDocumentFile(folder_ / "link.toml", "new", fingerprintOf("old")));
  QVERIFY(fs::is_symlink(folder_ / "link.toml"));
  QCOMPARE(read("real.toml"), std::string("new"));
}

void TestWorkspaceParts::savingNeverOverwritesForeignWork() {
  write("a.toml", "foreign");
  QCOMPARE(saveDocumentFile(folder_ / "a.toml", "mine", fingerprintOf("old")).error().kind,
           ErrorKind::Conflict);
  QCOMPARE(read("a.toml"), std::string("foreign"));
  QCOMPARE(saveDocumentFile(folder_ / "a.toml", "mine", std::nullopt).error().kind, ErrorKind::Conflict);
  QCOMPARE(saveDocumentFile(folder_ / "gone.toml", "mine", fingerprintOf("old")).error().kind,
           ErrorKind::Conflict);
  QVERIFY(!fs::exists(folder_ / "gone.toml"));
}

void TestWorkspaceParts::savingMakesADeletedFileWhenAsked() {
  QVERIFY(saveDocumentFile(folder_ / "folder/new.toml", "mine", std::nullopt));
  QCOMPARE(read("folder/new.toml"), std::string("mine"));
}

QTEST_APPLESS_MAIN(TestWorkspaceParts)
#include "test_workspace_parts.moc"
