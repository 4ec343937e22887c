#include "workspace_folder.h"

#include "widgets/common/job_runner.h"
#include "widgets/document/document_set.h"
#include "widgets/document/part_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace rankwright;

namespace {

const auto kModel = QStringLiteral("model.toml");

/// A process's worth of documents.
struct Session {
  explicit Session(const WorkspaceFolder& folder, bool readOnly = false) : documents(jobs) {
    QSignalSpy opened(&documents, &DocumentSet::opened);
    documents.open(folder.path(), folder.state(), readOnly);
    if (!opened.wait()) qFatal("the workspace did not open");
  }

  Document& open(const QString& path) {
    documents.open(path, &documents, [](Document&) {});
    if (!QTest::qWaitFor([&] { return documents.find(path) != nullptr; }))
      qFatal("the document did not open");
    return *documents.find(path);
  }

  JobRunner jobs;
  DocumentSet documents;
};

void append(Document& document, const std::string& text) {
  document.edit({{document.text().size(), {}, text}});
}

} // namespace

class TestDocumentSet : public QObject {
  Q_OBJECT

private slots:
  void listsThePartsWithMarks();
  void savingWritesAndTells();
  void typingWhileSavingStaysUnsaved();
  void savingTwiceWritesTheLastText();
  void foreignChangeIsNoticed();
  void ownSavesAreNotForeign();
  void foreignChangeIsNotOverwritten();
  void keepingMineOverwritesOnPurpose();
  void reloadingTakesTheirs();
  void deletedFileIsNoticedAndCanBeSaved();
  void sameForeignTextCountsAsSaved();
  void unsavedWorkIsOfferedAndRestored();
  void restoredWorkIsOfferedAgain();
  void cleanCloseLeavesNothing();
  void discardedOffersAreGone();
  void secondWindowGoesWithoutJournal();
  void readOnlySetsLeaveTheJournalAlone();
  void openingAnotherWorkspaceKeepsUnsavedWork();
  void lookingForPartsWhileOpeningKeepsTheJournal();
  void findsRules_data();
  void findsRules();
  void nothingIsDeliveredToADeadReceiver();
  void failuresAreTold();
};

void TestDocumentSet::listsThePartsWithMarks() {
  const WorkspaceFolder folder;
  Session session(folder);
  PartModel model(session.documents);
  QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
  QCOMPARE(session.documents.paths(),
           (QStringList{QStringLiteral("workspace.toml"), kModel, QStringLiteral("rules.toml")}));
  append(session.open(kModel), "x");
  const auto index = model.indexOf(kModel);
  QCOMPARE(index.data().toString(), QStringLiteral("model.toml •"));
  QCOMPARE(index.data(Qt::AccessibleTextRole).toString(), QStringLiteral("model.toml, not saved"));
  QVERIFY(folder.write("zoo.rules", "a = 1\n"));
  session.documents.refresh();
  QTRY_COMPARE(model.rowCount(), 4);
}

void TestDocumentSet::savingWritesAndTells() {
  const WorkspaceFolder folder;
  Session session(folder);
  QSignalSpy saved(&session.documents, &DocumentSet::saved);
  append(session.open(kModel), "seed = 1\n");
  QVERIFY(session.documents.isDirty());
  session.documents.saveAll();
  QVERIFY(saved.wait());
  QCOMPARE(saved.at(0).at(0).toString(), kModel);
  QVERIFY(folder.read("model.toml").ends_with("seed = 1\n"));
  QVERIFY(!session.documents.isDirty());
}

void TestDocumentSet::typingWhileSavingStaysUnsaved() {
  const WorkspaceFolder folder;
  Session session(folder);
  auto& document = session.open(kModel);
  QSignalSpy saved(&document, &Document::saved);
  append(document, "a");
  document.save(session.jobs);
  append(document, "b");
  QVERIFY(saved.wait());
  QVERIFY(document.isDirty());
  QVERIFY(folder.read("model.toml").ends_with("\na"));
  document.undoStack().undo();
  QVERIFY(!document.isDirty());
}

void TestDocumentSet::savingTwiceWritesTheLastText() {
  const WorkspaceFolder folder;
  Session session(folder);
  auto& document = session.open(kModel);
  append(document, "a");
  document.save(session.jobs);
  append(document, "b");
  document.save(session.jobs);
  QTRY_VERIFY(!document.isDirty());
  QVERIFY(folder.read("model.toml").ends_with("\nab"));
}

void TestDocumentSet::foreignChangeIsNoticed() {
  const WorkspaceFolder folder;
  Session session(folder);
  auto& document = session.open(kModel);
  QVERIFY(folder.write("model.toml", "theirs"));
  QTRY_COMPARE(document.disk(), Document::Disk::Changed);
  QVERIFY(folder.write("model.toml", document.text()));
  QTRY_COMPARE(document.disk(), Document::Disk::Same);
}

void TestDocumentSet::ownSavesAreNotForeign() {
  const WorkspaceFolder folder;
  Session session(folder);
  auto& document = session.open(kModel);
  QSignalSpy disk(&document, &Document::diskChanged);
  for (int i = 0; i < 20; ++i) {
    append(document, "x");
    document.save(session.jobs);
    session.documents.checkDisk();
    QTRY_VERIFY(!document.isSaving());
  }
  QTest::qWait(300);
  QCOMPARE(disk.size(), 0);
  QCOMPARE(document.disk(), Document::Disk::Same);
}

void TestDocumentSet::foreignChangeIsNotOverwritten() {
  const WorkspaceFolder folder;
  Session session(folder);
  auto& document = session.open(kModel);
  QSignalSpy failed(&session.documents, &DocumentSet::failed);
  append(document, "mine");
  QVERIFY(folder.write("model.toml", "theirs"));
  document.save(session.jobs);
  QVERIFY(failed.wait());
  QCOMPARE(folder.read("model.toml"), std::string("theirs"));
  QVERIFY(document.isDirty());
  QTRY_COMPARE(document.disk(), Document::Disk::Changed);
}

void TestDocumentSet::keepingMineOverwritesOnPurpose() {
  const WorkspaceFolder folder;
  Session session(folder);
  auto& document = session.open(kModel);
  QVERIFY(folder.write("model.toml", "theirs"));
  QTRY_COMPARE(document.disk(), Document::Disk::Changed);
  document.keepMine();
  QCOMPARE(document.disk(), Document::Disk::Same);
  QVERIFY(document.isDirty());
  document.save(session.jobs);
  QTRY_VERIFY(!document.isDirty());
  QCOMPARE(folder.read("model.toml"), document.text());
}

void TestDocumentSet::reloadingTakesTheirs() {
  const WorkspaceFolder folder;
  Session session(folder);
  auto& document = session.open(kModel);
  const auto before = document.text();
  QVERIFY(folder.write("model.toml", "theirs"));
  QTRY_COMPARE(document.disk(), Document::Disk::Changed);
  document.reload("theirs");
  QCOMPARE(document.text(), std::string("theirs"));
  QCOMPARE(document.disk(), Document::Disk::Same);
  QVERIFY(!document.isDirty());
  document.undoStack().undo();
  QCOMPARE(document.text(), before);
  QVERIFY(document.isDirty());
}

void TestDocumentSet::deletedFileIsNoticedAndCanBeSaved() {
  const WorkspaceFolder folder;
  Session session(folder);
  auto& document = session.open(kModel);
  std::filesystem::remove(folder.path() / "model.toml");
  QTRY_COMPARE(document.disk(), Document::Disk::Deleted);
  document.keepMine();
  document.save(session.jobs);
  QTRY_VERIFY(!document.isDirty());
  QCOMPARE(folder.read("model.toml"), document.text());
}

void TestDocumentSet::sameForeignTextCountsAsSaved() {
  const WorkspaceFolder folder;
  Session session(folder);
  auto& document = session.open(kModel);
  append(document, "seed = 1\n");
  QVERIFY(folder.write("model.toml", document.text()));
  QTRY_VERIFY(!document.isDirty());
  QCOMPARE(document.disk(), Document::Disk::Same);
}

void TestDocumentSet::unsavedWorkIsOfferedAndRestored() {
  const WorkspaceFolder folder;
  std::string unsaved;
  {
    Session session(folder);
    auto& document = session.open(kModel);
    append(document, "seed = 1\n");
    unsaved = document.text();
  } // without saving: as a crash leaves it
  Session session(folder);
  QCOMPARE(session.documents.offers().size(), 1U);
  const auto offer = session.documents.offers().front();
  QCOMPARE(offer.text, unsaved);
  session.documents.restore(offer.record, &session.documents, [](Document&) {});
  QTRY_VERIFY(session.documents.find(kModel) != nullptr);
  auto& document = *session.documents.find(kModel);
  QCOMPARE(document.text(), unsaved);
  QVERIFY(document.isDirty());
  QCOMPARE(session.documents.offers().size(), 0U);
  document.undoStack().undo();
  QCOMPARE(document.text(), folder.read("model.toml"));
}

void TestDocumentSet::restoredWorkIsOfferedAgain() {
  const WorkspaceFolder folder;
  {
    Session session(folder);
    append(session.open(kModel), "first\n");
  }
  std::string unsaved;
  {
    Session session(folder);
    session.documents.restore(session.documents.offers().at(0).record, &session.documents, [](Document&) {});
    QTRY_VERIFY(session.documents.find(kModel) != nullptr);
    auto& document = *session.documents.find(kModel);
    append(document, "second\n");
    unsaved = document.text();
  }
  Session session(folder);
  QCOMPARE(session.documents.offers().size(), 1U);
  QCOMPARE(session.documents.offers().front().text, unsaved);
}

void TestDocumentSet::cleanCloseLeavesNothing() {
  const WorkspaceFolder folder;
  {
    Session session(folder);
    append(session.open(kModel), "given up");
    session.documents.closeCleanly();
  }
  Session session(folder);
  QCOMPARE(session.documents.offers().size(), 0U);
}

void TestDocumentSet::discardedOffersAreGone() {
  const WorkspaceFolder folder;
  {
    Session session(folder);
    append(session.open(kModel), "unsaved");
  }
  {
    Session session(folder);
    session.documents.discard(session.documents.offers().at(0).record);
    QCOMPARE(session.documents.offers().size(), 0U);
  }
  Session session(folder);
  QCOMPARE(session.documents.offers().size(), 0U);
}

void TestDocumentSet::secondWindowGoesWithoutJournal() {
  const WorkspaceFolder folder;
  Session first(folder);
  append(first.open(kModel), "unsaved");
  JobRunner jobs;
  DocumentSet second(jobs);
  QSignalSpy failed(&second, &DocumentSet::failed);
  second.open(folder.path(), folder.state(), false);
  QVERIFY(failed.wait());
  QCOMPARE(failed.at(0).at(1).value<Error>().kind, ErrorKind::Conflict);
  QCOMPARE(second.offers().size(), 0U);
  QCOMPARE(second.paths().size(), 3);
}

void TestDocumentSet::readOnlySetsLeaveTheJournalAlone() {
  const WorkspaceFolder folder;
  {
    Session session(folder);
    append(session.open(kModel), "unsaved");
  }
  const Session reading(folder, true);
  QCOMPARE(reading.documents.offers().size(), 0U);
  const Session writing(folder);
  QCOMPARE(writing.documents.offers().size(), 1U);
}

void TestDocumentSet::openingAnotherWorkspaceKeepsUnsavedWork() {
  const WorkspaceFolder folder;
  const WorkspaceFolder other;
  Session session(folder);
  append(session.open(kModel), "unsaved");
  QSignalSpy opened(&session.documents, &DocumentSet::opened);
  session.documents.open(other.path(), folder.state(), false);
  QVERIFY(opened.wait());
  QVERIFY(!session.documents.isDirty());
  session.documents.open(folder.path(), folder.state(), false);
  QVERIFY(opened.wait());
  QCOMPARE(session.documents.offers().size(), 1U);
}

void TestDocumentSet::lookingForPartsWhileOpeningKeepsTheJournal() {
  const WorkspaceFolder folder;
  JobRunner jobs;
  DocumentSet documents(jobs);
  QSignalSpy opened(&documents, &DocumentSet::opened);
  documents.open(folder.path(), folder.state(), false);
  documents.refresh();
  QVERIFY(opened.wait());
}

void TestDocumentSet::findsRules_data() {
  QTest::addColumn<QString>("name");
  QTest::addColumn<QString>("path"); // empty: there is no such rule
  QTest::newRow("in a TOML string") << QStringLiteral("band") << QStringLiteral("rules.toml");
  QTest::newRow("not saved yet") << QStringLiteral("fresh") << QStringLiteral("rules.toml");
  QTest::newRow("a key of TOML") << QStringLiteral("epochs") << QString();
}

void TestDocumentSet::findsRules() {
  QFETCH(QString, name);
  QFETCH(QString, path);
  const WorkspaceFolder folder;
  Session session(folder);
  append(session.open(QStringLiteral("rules.toml")), "# ['\n'fresh = 1'\n");
  QString found = QStringLiteral("not answered");
  QString there;
  session.documents.findRule(name, &session.documents, [&](Document* document, std::size_t place) {
    found = document ? document->path() : QString();
    if (document) there = QString::fromStdString(document->text().substr(place, std::size_t(name.size())));
  });
  QTRY_COMPARE(found, path);
  if (!path.isEmpty()) QCOMPARE(there, name);
}

void TestDocumentSet::nothingIsDeliveredToADeadReceiver() {
  const WorkspaceFolder folder;
  Session session(folder);
  bool told = false;
  bool toldTheOther = false;
  {
    const QObject receiver;
    session.documents.open(kModel, &receiver, [&](Document&) { told = true; });
    session.documents.findRule(QStringLiteral("popular"), &receiver,
                               [&](Document*, std::size_t) { told = true; });
  }
  session.documents.open(kModel, &session.documents, [&](Document&) { toldTheOther = true; });
  QTRY_VERIFY(toldTheOther);
  QTRY_VERIFY(!session.jobs.isRunning(QStringLiteral("document/find-rule")));
  QVERIFY(!told);
}

void TestDocumentSet::failuresAreTold() {
  const WorkspaceFolder folder;
  Session session(folder);
  QSignalSpy failed(&session.documents, &DocumentSet::failed);
  session.documents.open(QStringLiteral("nothing.toml"), &session.documents,
                         [](Document&) { QFAIL("there is no such file"); });
  QCOMPARE(failed.size(), 1);
  std::filesystem::remove(folder.path() / "model.toml");
  session.documents.open(kModel, &session.documents, [](Document&) { QFAIL("the file is gone"); });
  QVERIFY(failed.wait());
  QCOMPARE(failed.at(1).at(1).value<Error>().kind, ErrorKind::NotFound);
}

QTEST_MAIN(TestDocumentSet)
#include "test_document_set.moc"
