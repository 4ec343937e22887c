#include "widgets/command/command_registry.h"
#include "widgets/common/filter_field.h"
#include "widgets/preferences/appearance_page.h"
#include "widgets/preferences/general_page.h"
#include "widgets/preferences/preferences.h"
#include "widgets/preferences/preferences_dialog.h"
#include "widgets/preferences/recovery_page.h"
#include "widgets/preferences/shortcuts_page.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace rankwright;
using namespace std::chrono_literals;

namespace {

struct Bench {
  Bench() {
    registry.add({.id = QStringLiteral("workspace.open"),
                  .text = QStringLiteral("&Open"),
                  .toolTip = QStringLiteral("Opens"),
                  .icon = {},
                  .shortcut = QKeySequence(QStringLiteral("Ctrl+O")),
                  .group = QStringLiteral("Workspace")});
    dialog.show();
  }

  template <class Control>
  Control* control(const char* page, const char* name) {
    dialog.showPage(QLatin1String(page));
    return dialog.page(QLatin1String(page))->findChild<Control*>(QLatin1String(name));
  }

  void search(const QString& text) {
    dialog.searchField()->clear();
    dialog.searchField()->insert(text);
    QTest::keyClick(dialog.searchField(), Qt::Key_Return);
  }

  QStringList pagesShown() const {
    QStringList shown;
    for (int row = 0; row < dialog.list()->count(); ++row)
      if (!dialog.list()->item(row)->isHidden()) shown << dialog.list()->item(row)->text();
    return shown;
  }

  CommandRegistry registry;
  Preferences preferences{nullptr};
  PreferencesDialog dialog{
      {generalPage(preferences),
       appearancePage(preferences, {{QStringLiteral("en"), QStringLiteral("English")},
                                    {QStringLiteral("zh_CN"), QStringLiteral("简体中文")}}),
       shortcutsPage(registry), recoveryPage(preferences, 2s)}};
};

} // namespace

class TestPreferencesDialog : public QObject {
  Q_OBJECT

private slots:
  void choicesHoldAtOnce();
  void switchesHoldAtOnce();
  void numbersHoldAtOnce();
  void pagesFollowOtherChanges();
  void restoreTouchesThePageShown();
  void searchFindsPages_data();
  void searchFindsPages();
  void searchMarksControls();
  void nothingFoundSaysSo();
  void escapeClearsThenCloses();
  void arrowsChangeThePage();
  void tabReachesEveryControl();
  void everyControlHasANameAndATip();
  void dialogIsNotModal();
};

void TestPreferencesDialog::choicesHoldAtOnce() {
  Bench bench;
  QSignalSpy told(&bench.preferences, &Preferences::languageChanged);
  auto* language = bench.control<QComboBox>("appearance", "language");
  language->setFocus();
  QTest::keyClick(language, Qt::Key_Down);
  QTest::keyClick(language, Qt::Key_Down);
  QCOMPARE(bench.preferences.language(), QStringLiteral("zh_CN"));
  QCOMPARE(told.size(), 2);
  QTest::keyClick(bench.control<QComboBox>("appearance", "mode"), Qt::Key_End);
  QCOMPARE(bench.preferences.mode(), Appearance::Mode::Dark);
  QTest::keyClick(bench.control<QComboBox>("general", "startPage"), Qt::Key_Down);
  QCOMPARE(bench.preferences.startPage(), Preferences::StartPage::Welcome);
}

void TestPreferencesDialog::switchesHoldAtOnce() {
  Bench bench;
  QTest::keyClick(bench.control<QCheckBox>("appearance", "highContrast"), Qt::Key_Space);
  QCOMPARE(bench.preferences.highContrast(), true);
  QTest::keyClick(bench.control<QCheckBox>("general", "restoresViews"), Qt::Key_Space);
  QCOMPARE(bench.preferences.restoresViews(), false);
  QTest::keyClick(bench.control<QCheckBox>("recovery", "offersRecovery"), Qt::Key_Space);
  QCOMPARE(bench.preferences.offersRecovery(), false);
}

void TestPreferencesDialog::numbersHoldAtOnce() {
  Bench bench;
  QTest::keyClick(bench.control<QSpinBox>("appearance", "scale"), Qt::Key_Up);
  QCOMPARE(bench.preferences.scale(), 125);
  QTest::keyClick(bench.control<QSpinBox>("recovery", "jobPatience"), Qt::Key_Down);
  QCOMPARE(bench.preferences.jobPatience(), 200ms);
}

void TestPreferencesDialog::pagesFollowOtherChanges() {
  Bench bench;
  auto* mode = bench.control<QComboBox>("appearance", "mode");
  auto* scale = bench.control<QSpinBox>("appearance", "scale");
  bench.preferences.setMode(Appearance::Mode::Light);
  bench.preferences.setScale(200);
  QCOMPARE(mode->currentData().value<Appearance::Mode>(), Appearance::Mode::Light);
  QCOMPARE(scale->value(), 200);
}

void TestPreferencesDialog::restoreTouchesThePageShown() {
  Bench bench;
  auto* restore = bench.dialog.findChild<QPushButton*>(QStringLiteral("restoreDefaults"));
  bench.preferences.setScale(200);
  bench.preferences.setRestoresViews(false);
  bench.dialog.showPage(QStringLiteral("appearance"));
  QTest::mouseClick(restore, Qt::LeftButton);
  QCOMPARE(bench.preferences.scale(), 100);
  QCOMPARE(bench.preferences.restoresViews(), false);
  bench.dialog.showPage(QStringLiteral("shortcuts"));
  QVERIFY(!restore->isEnabled());
}

void TestPreferencesDialog::searchFindsPages_data() {
  QTest::addColumn<QString>("text");
  QTest::addColumn<QString>("pages");
  const auto row = [](const char* name, const char* text, const char* pages) {
    QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(pages);
  };
  row("nothing", "", "General, Appearance, Shortcuts, Jobs and recovery");
  row("title", "APPEARANCE", "Appearance");
  row("label", "contrast", "Appearance");
  row("words in any order", "crash unsaved", "Jobs and recovery");
  row("choice of a box", "简体", "Appearance");
  row("tool tip", "columns", "General");
  row("keyword", "hotkeys", "Shortcuts");
  row("words of a page and of its control", "appearance dark", "Appearance");
  row("words of two pages", "contrast hotkeys", "");
}

void TestPreferencesDialog::searchFindsPages() {
  QFETCH(QString, text);
  Bench bench;
  bench.search(text);
  QTEST(bench.pagesShown().join(QStringLiteral(", ")), "pages");
}

void TestPreferencesDialog::searchMarksControls() {
  Bench bench;
  bench.search(QStringLiteral("contrast"));
  QCOMPARE(bench.dialog.currentPage(), QStringLiteral("appearance"));
  const auto hits = bench.dialog.hits(QStringLiteral("appearance"));
  QCOMPARE(hits.size(), std::size_t(1));
  QCOMPARE(hits.front()->objectName(), QStringLiteral("highContrast"));
  QTest::keyClick(bench.dialog.searchField(), Qt::Key_Escape);
  QVERIFY(bench.dialog.hits(QStringLiteral("appearance")).empty());
}

void TestPreferencesDialog::nothingFoundSaysSo() {
  Bench bench;
  bench.search(QStringLiteral("xyzzy"));
  QVERIFY(bench.pagesShown().isEmpty());
  QVERIFY(bench.dialog.currentPage().isEmpty());
  QTest::keyClick(bench.dialog.searchField(), Qt::Key_Escape);
  QCOMPARE(bench.dialog.currentPage(), QStringLiteral("general"));
}

void TestPreferencesDialog::escapeClearsThenCloses() {
  Bench bench;
  bench.search(QStringLiteral("dark"));
  QTest::keyClick(bench.dialog.searchField(), Qt::Key_Escape);
  QVERIFY(bench.dialog.isVisible());
  QTest::keyClick(bench.dialog.searchField(), Qt::Key_Escape);
  QVERIFY(!bench.dialog.isVisible());
}

void TestPreferencesDialog::arrowsChangeThePage() {
  Bench bench;
  QTest::keyClick(bench.dialog.list(), Qt::Key_Down);
  QCOMPARE(bench.dialog.currentPage(), QStringLiteral("appearance"));
}

void TestPreferencesDialog::tabReachesEveryControl() {
  Bench bench;
  QVERIFY(QTest::qWaitForWindowActive(&bench.dialog));
  bench.dialog.showPage(QStringLiteral("appearance"));
  bench.dialog.searchField()->setFocus();
  QStringList met;
  for (int step = 0; step < 20; ++step) {
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    met << QApplication::focusWidget()->objectName();
  }
  for (const auto* name : {"mode", "highContrast", "scale", "language", "restoreDefaults"})
    QVERIFY2(met.contains(QLatin1String(name)), qPrintable(QLatin1String(name) + QStringLiteral(" is not among ") + met.join(u' ')));
}

void TestPreferencesDialog::everyControlHasANameAndATip() {
  Bench bench;
  for (const auto* id : {"general", "appearance", "recovery"})
    for (auto* widget : bench.dialog.page(QLatin1String(id))->findChildren<QWidget*>()) {
      if (widget->focusPolicy() == Qt::NoFocus || widget->objectName().startsWith(QLatin1String("qt_")))
        continue;
      const auto* button = qobject_cast<QAbstractButton*>(widget);
      QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
               qPrintable(widget->objectName()));
    }
}

void TestPreferencesDialog::dialogIsNotModal() {
  Bench bench;
  QVERIFY(!bench.dialog.isModal());
}

QTEST_MAIN(TestPreferencesDialog)
#include "test_preferences_dialog.moc"
