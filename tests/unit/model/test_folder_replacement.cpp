#include "core/model/folder_replacement.h"

#include "core/base/file.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace rankwright;

namespace fs = std::filesystem;

class TestFolderReplacement : public QObject {
  Q_OBJECT

private slots:
  void init() {
    base_ = std::make_unique<QTemporaryDir>();
    target_ = fs::path(base_->path().toStdString()) / "models" / "fm";
  }

  void makesANewFolderWithItsParents() {
    replaceBy("new");
    QCOMPARE(content(), std::string("new"));
    QCOMPARE(entriesBeside(), 1);
  }

  void replacesAnOldFolder() {
    replaceBy("old");
    QVERIFY(writeFileAtomically(target_ / "left over", "from the old one"));
    replaceBy("new");
    QCOMPARE(content(), std::string("new"));
    QVERIFY(!fs::exists(target_ / "left over"));
    QCOMPARE(entriesBeside(), 1);
  }

  void withoutCommitTheOldFolderStays() {
    replaceBy("old");
    {
      auto replacement = FolderReplacement::begin(target_).value();
      QVERIFY(writeFileAtomically(replacement.workFolder() / "file", "new"));
      QCOMPARE(content(), std::string("old"));
    }
    QCOMPARE(content(), std::string("old"));
    QCOMPARE(entriesBeside(), 1);
  }

  void othersMayReadTheNewFolder() {
    replaceBy("new");
    QVERIFY((fs::status(target_).permissions() & fs::perms::others_read) != fs::perms::none);
  }

  void aTrailingSlashMeansTheSameFolder() {
    target_ = target_.string() + "/";
    replaceBy("new");
    QCOMPARE(content(), std::string("new"));
  }

  void aFileInTheWayIsAConflict() {
    fs::create_directories(target_.parent_path());
    QVERIFY(writeFileAtomically(target_, "precious"));
    QCOMPARE(FolderReplacement::begin(target_).error().kind, ErrorKind::Conflict);
    QCOMPARE(readTextFile(target_).value(), std::string("precious"));
  }

  void aFileAmongTheParentsIsAnIoError() {
    fs::create_directories(target_.parent_path());
    QVERIFY(writeFileAtomically(target_, "precious"));
    QCOMPARE(FolderReplacement::begin(target_ / "below").error().kind, ErrorKind::Io);
  }

private:
  void replaceBy(std::string_view text) {
    auto replacement = FolderReplacement::begin(target_).value();
    QVERIFY(writeFileAtomically(replacement.workFolder() / "file", text));
    const auto status = replacement.commit();
    QVERIFY2(status, status ? "" : status.error().describe().c_str());
  }

  std::string content() const { return readTextFile(target_ / "file").value_or(""); }

  int entriesBeside() const {
    const QDir folder(QString::fromStdString((fs::path(base_->path().toStdString()) / "models").string()));
    return static_cast<int>(folder.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size());
  }

  std::unique_ptr<QTemporaryDir> base_;
  fs::path target_;
};

QTEST_APPLESS_MAIN(TestFolderReplacement)
#include "test_folder_replacement.moc"
