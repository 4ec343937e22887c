#include "core/workspace/workspace.h"
#include "widgets/common/appearance.h"
#include "widgets/common/job_runner.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/file_field.h"
#include "widgets/welcome/import_draft.h"
#include "widgets/welcome/import_wizard.h"
#include "widgets/welcome/mapping_model.h"
#include "widgets/welcome/mapping_page.h"
#include "widgets/welcome/preview_model.h"
#include "widgets/welcome/table_panel.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace rankwright;

class TestImportWizard : public QObject {
  Q_OBJECT

  Appearance appearance_;
  QTemporaryDir folder_;
  JobRunner jobs_;

  QString file(const QString& name, const QByteArray& text) const {
    QFile out(folder_.filePath(name));
    if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size()) qFatal("cannot write");
    return out.fileName();
  }

  /// Forty people, twelve apps.
  static QByteArray logText() {
    QByteArray text("user,item,city,cnt\n");
    for (int user = 0; user < 40; ++user)
      for (int use = 0; use < 5; ++use)
        text += QByteArray::number(user) + "," + QByteArray::number((user + use * use) % 12) + "," +
                (user % 2 == 0 ? "Rome" : "Oslo") + "," + QByteArray::number(use + 1) + "\n";
    return text + "broken\n";
  }

  static QByteArray itemsText() {
    QByteArray text("item,title,category,size\n");
    for (int item = 0; item < 12; ++item)
      text += QByteArray::number(item) + ",App " + QByteArray::number(item) +
              (item % 3 == 0 ? ",Games," : ",Tools,") +
              (item == 5 ? QByteArray("big") : QByteArray::number(item * 10)) + "\n";
    return text;
  }

  static void type(QWidget* field, const QString& text) {
    auto* edit = field->findChild<QLineEdit*>();
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, text);
  }

  static void next(ImportWizard& wizard) {
    QTRY_VERIFY(wizard.button(QWizard::NextButton)->isEnabled());
    QTest::keyClick(wizard.button(QWizard::NextButton), Qt::Key_Space);
  }

  /// A wizard that shows the mapping of the two files.
  void goToMapping(ImportWizard& wizard) {
    wizard.show();
    next(wizard);
    type(wizard.findChild<FileField*>(QStringLiteral("interactionsFile")),
         file(QStringLiteral("log.csv"), logText()));
    type(wizard.findChild<FileField*>(QStringLiteral("itemsFile")),
         file(QStringLiteral("items.csv"), itemsText()));
    QTRY_VERIFY(wizard.draft().table(TableKind::Items).sniffed);
    QTRY_VERIFY(wizard.draft().table(TableKind::Interactions).sniffed);
    next(wizard);
    QCOMPARE(wizard.currentId(), int(ImportWizard::Mapping));
  }

  static TablePanel* panel(ImportWizard& wizard, int tab) {
    auto* tabs = static_cast<MappingPage*>(wizard.page(ImportWizard::Mapping))->tabs();
    tabs->setCurrentIndex(tab);
    return static_cast<TablePanel*>(tabs->widget(tab));
  }

  QStringList entries() const {
    return QDir(folder_.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden);
  }

private slots:
  void modelsKeepTheirPromises() {
    MappingModel mapping(TableKind::Interactions);
    QAbstractItemModelTester mappingTester(&mapping, QAbstractItemModelTester::FailureReportingMode::QtTest);
    mapping.setColumns({{"a", ColumnRole::User}, {"b", ColumnRole::Context, "b", ValueType::Int64}});
    QSignalSpy edited(&mapping, &MappingModel::columnEdited);
    QVERIFY(mapping.setData(mapping.index(MappingModel::RoleRow, 1), int(ColumnRole::Item)));
    QCOMPARE(edited.size(), 1);
    QVERIFY(!mapping.flags(mapping.index(MappingModel::NameRow, 1)).testFlag(Qt::ItemIsEditable));

    PreviewModel preview;
    QAbstractItemModelTester previewTester(&preview, QAbstractItemModelTester::FailureReportingMode::QtTest);
    DelimitedPreview rows;
    rows.rows.push_back({7, {{"x", "no number: x"}}});
    preview.setPreview(rows, {{"a", ColumnRole::Context}});
    QCOMPARE(preview.problems(), QStringList{QStringLiteral("Line 7: no number: x")});
    preview.clear();
  }

  void importsTextFiles() {
    ImportWizard wizard(jobs_);
    QSignalSpy imported(&wizard, &ImportWizard::imported);
    goToMapping(wizard);
    auto* items = panel(wizard, 1);
    QTRY_COMPARE(items->previewView()->model()->rowCount(), 12);
    next(wizard);
    const auto target = folder_.filePath(QStringLiteral("made"));
    type(wizard.findChild<FileField*>(QStringLiteral("workspaceFolder")), target);
    next(wizard);
    QTRY_VERIFY_WITH_TIMEOUT(wizard.button(QWizard::FinishButton)->isEnabled(), 60'000);
    QVERIFY(wizard.findChild<QLabel*>(QStringLiteral("importSummary"))
                ->text()
                .contains(QStringLiteral("12 items")));
    QTest::keyClick(wizard.button(QWizard::FinishButton), Qt::Key_Space);
    QCOMPARE(imported.size(), 1);
    QCOMPARE(imported.at(0).at(0).toString(), target);
    const auto workspace = Workspace::open(target.toStdString(), {});
    QVERIFY2(workspace.has_value(), workspace ? "" : workspace.error().describe().c_str());
    const auto list = (*workspace)->pipeline().recommend({UserId(0), {}, 5}, true);
    QVERIFY2(list.has_value() && !list->list.empty(), list ? "empty" : list.error().describe().c_str());
    QDir(target).removeRecursively();
  }

  void rolesAreChosenByKeyboard() {
    ImportWizard wizard(jobs_);
    goToMapping(wizard);
    auto* view = panel(wizard, 0)->mappingView();
    view->setCurrentIndex(view->model()->index(MappingModel::RoleRow, 2));
    QTest::keyClick(view, Qt::Key_F2);
    auto* combo = view->findChild<QComboBox*>();
    QVERIFY(combo);
    QVERIFY(!combo->accessibleName().isEmpty());
    QCOMPARE(combo->currentText(), QStringLiteral("Context"));
    QTRY_VERIFY(combo->view()->isVisible());
    QTest::keyClick(combo->view(), Qt::Key_End);
    QTest::keyClick(combo->view(), Qt::Key_Return);
    QTRY_COMPARE(wizard.draft().table(TableKind::Interactions).columns[2].role, ColumnRole::Ignore);
  }

  void problemsAreListedWithTheirLines() {
    ImportWizard wizard(jobs_);
    goToMapping(wizard);
    auto* items = panel(wizard, 1);
    auto& draft = wizard.draft();
    auto size = draft.table(TableKind::Items).columns[3];
    size.type = ValueType::Int64;
    draft.setColumn(TableKind::Items, 3, size);
    QTRY_COMPARE(items->problemList()->count(), 1);
    QVERIFY(items->problemList()->item(0)->text().contains(QStringLiteral("Line 7")));
  }

  void aMappingWithoutUsersCannotGoOn() {
    ImportWizard wizard(jobs_);
    goToMapping(wizard);
    auto user = wizard.draft().table(TableKind::Interactions).columns[0];
    user.role = ColumnRole::Ignore;
    wizard.draft().setColumn(TableKind::Interactions, 0, user);
    QVERIFY(!wizard.button(QWizard::NextButton)->isEnabled());
    auto* fault = wizard.findChild<QLabel*>(QStringLiteral("mappingFault"));
    QVERIFY(fault->isVisible() && fault->text().contains(QStringLiteral("user")));
  }

  void otherEncodingsAreRefused() {
    ImportWizard wizard(jobs_);
    wizard.show();
    next(wizard);
    type(wizard.findChild<FileField*>(QStringLiteral("interactionsFile")),
         file(QStringLiteral("latin.csv"), "user,item\n1,caf\xE9\n"));
    QTRY_VERIFY(wizard.draft().table(TableKind::Interactions).error.contains(QStringLiteral("0xE9")));
    QVERIFY(!wizard.button(QWizard::NextButton)->isEnabled());
  }

  void fullFoldersAreRefusedWhileTyping() {
    ImportWizard wizard(jobs_);
    goToMapping(wizard);
    next(wizard);
    auto* target = wizard.findChild<FileField*>(QStringLiteral("workspaceFolder"));
    type(target, folder_.path());
    QTRY_VERIFY(!target->edit()->accessibleDescription().isEmpty());
    QVERIFY(!wizard.button(QWizard::NextButton)->isEnabled());
    type(target, folder_.filePath(QStringLiteral("new")));
    QTRY_VERIFY(wizard.button(QWizard::NextButton)->isEnabled());
  }

  void stoppingLeavesNothing() {
    ImportWizard wizard(jobs_);
    goToMapping(wizard);
    next(wizard);
    type(wizard.findChild<FileField*>(QStringLiteral("workspaceFolder")),
         folder_.filePath(QStringLiteral("stopped")));
    const auto before = entries();
    next(wizard);
    QTest::mouseClick(wizard.findChild<QPushButton*>(QStringLiteral("stopImport")), Qt::LeftButton);
    QVERIFY(wizard.findChild<MessageBar*>()->isVisible());
    QVERIFY(!wizard.button(QWizard::FinishButton)->isEnabled());
    QTRY_COMPARE(entries(), before);
  }

  void filesMayBeDropped() {
    ImportWizard wizard(jobs_);
    wizard.show();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(
                      file(QStringLiteral("apps.tsv"), "a\t{\"size\": {\"type\": 0, \"value\": 1}}\n")),
                  QUrl::fromLocalFile(file(QStringLiteral("hot.json"), "[]"))});
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&wizard, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&wizard, &drop);
    QTRY_COMPARE(wizard.currentId(), int(ImportWizard::Files));
    QCOMPARE(wizard.draft().source(), ImportSource::Engine);
    QVERIFY(wizard.draft().engineItems().endsWith(QStringLiteral("apps.tsv")));
    QCOMPARE(wizard.draft().engineIndexes().size(), 1);
  }

  /// For eyes: set RW_PICTURES to a folder.
  void drawPictures() {
    const auto target = qEnvironmentVariable("RW_PICTURES");
    if (target.isEmpty()) QSKIP("RW_PICTURES names no folder");
    for (const auto mode : {Appearance::Mode::Light, Appearance::Mode::Dark}) {
      appearance_.setMode(mode);
      const auto name = [&](const char* page) {
        return QStringLiteral("%1/import-%2-%3.png")
            .arg(target, QString::fromLatin1(page),
                 mode == Appearance::Mode::Dark ? QStringLiteral("dark") : QStringLiteral("light"));
      };
      ImportWizard wizard(jobs_);
      wizard.show();
      QTest::qWait(50);
      wizard.grab().save(name("source"));
      goToMapping(wizard);
      auto* items = panel(wizard, 1);
      auto size = wizard.draft().table(TableKind::Items).columns[3];
      size.type = ValueType::Int64;
      wizard.draft().setColumn(TableKind::Items, 3, size);
      QTRY_COMPARE(items->problemList()->count(), 1);
      wizard.grab().save(name("mapping"));
      wizard.back();
      wizard.grab().save(name("files"));
      next(wizard);
      next(wizard);
      type(wizard.findChild<FileField*>(QStringLiteral("workspaceFolder")), folder_.path());
      QTest::qWait(400);
      wizard.grab().save(name("target"));
      type(wizard.findChild<FileField*>(QStringLiteral("workspaceFolder")),
           folder_.filePath(QStringLiteral("shown")));
      next(wizard);
      QTRY_VERIFY_WITH_TIMEOUT(wizard.button(QWizard::FinishButton)->isEnabled(), 60'000);
      wizard.grab().save(name("done"));
      wizard.reject();
      QDir(folder_.filePath(QStringLiteral("shown"))).removeRecursively();
    }
  }
};

QTEST_MAIN(TestImportWizard)
#include "test_import_wizard.moc"
