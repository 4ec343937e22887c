#include "core/model/model_preset.h"
#include "tests/unit/workspace/cli_run.h"
#include "widgets/models/models_view.h"
#include "widgets/models/run_comparer.h"
#include "widgets/models/run_trainer.h"
#include "widgets/models/training_form.h"
#include "widgets/models/training_page.h"
#include "widgets/table/data_model.h"
#include "window_hands.h"

#include <QJsonArray>

using namespace rankwright;

/// Two models are trained, compared, and the better one ranks the list.
class TestExperienceModels : public QObject {
  Q_OBJECT

private slots:
  void trainedModelRanksTheList();

private:
  MainWindow& window() const { return workbench_->window(); }
  ModelsView& models() const { return window().models(); }
  const std::vector<Card>& cards() const { return window().view().list()->cards(); }
  bool settle() const {
    return QTest::qWaitFor([this] { return !models().isBusy(); }, 60'000);
  }
  bool train(ModelKind kind, const QString& name) const;
  QString cell(int place, const char* key) const;
  QJsonObject listed() const;

  test::ShellFixture fixture_;
  std::unique_ptr<Workbench> workbench_;
};

/// By the form. False when it does not come, or when nothing is trained.
bool TestExperienceModels::train(ModelKind kind, const QString& name) const {
  if (!hands::takeFromPalette(window(), QStringLiteral("Train a model"))) return false;
  if (!QTest::qWaitFor([this] { return models().isShowingTraining(); }) || !settle()) return false;
  auto config = models().training()->form()->config();
  if (!config) return false;
  config->kind = kind;
  if (isDeep(kind)) config->network.hidden = {8};
  config->epochs = 3;
  config->earlyStop = 0;
  models().training()->setConfig(*config);
  models().training()->form()->nameField()->setFocus();
  hands::type(name);
  if (!settle() || !models().action(QStringLiteral("models.start"))->isEnabled()) return false;
  models().action(QStringLiteral("models.start"))->trigger();
  return settle() && models().place().key == name;
}

QString TestExperienceModels::cell(int place, const char* key) const {
  const auto column = findColumn(*models().table()->source(), key);
  return column ? models().table()->grid()->model()->index(place, int(*column)).data().toString() : QString();
}

/// The list as the command line makes it of the same files.
QJsonObject TestExperienceModels::listed() const {
  const CliRun run({QStringLiteral("recommend"), QStringLiteral("-w"), fixture_.folder(),
                    QStringLiteral("-u"), window().view().selectedUser(), QStringLiteral("--json")});
  return run.status == 0 ? run.json().object() : QJsonObject();
}

void TestExperienceModels::trainedModelRanksTheList() {
  workbench_ = std::make_unique<Workbench>(fixture_.memory(), QStringLiteral("en"));
  QVERIFY(fixture_.open(window()));
  QTRY_VERIFY(cards().size() >= 20);
  const auto before = listed()[QStringLiteral("model_digest")].toString();
  QVERIFY(!before.isEmpty());

  QVERIFY(train(ModelKind::FactorizationMachine, QStringLiteral("pairs")));
  QVERIFY(hands::takeFromPalette(window(), QStringLiteral("Pin as baseline")));
  QVERIFY(train(ModelKind::DeepFm, QStringLiteral("deep")));
  QTRY_COMPARE(models().table()->grid()->model()->rowCount(), 2);
  QCOMPARE(cell(0, "name"), QStringLiteral("pairs"));
  QCOMPARE(cell(1, "name"), QStringLiteral("deep"));
  QTRY_VERIFY(!cell(1, "auc_difference_low").isEmpty());
  QVERIFY(cell(1, "auc_difference_low").toDouble() < cell(1, "auc_difference_high").toDouble());

  QSignalSpy reopened(&window(), &MainWindow::workspaceOpened);
  QVERIFY(hands::takeFromPalette(window(), QStringLiteral("Use in the pipeline")));
  QVERIFY(reopened.wait(20'000));
  window().navigator().goTo({QStringLiteral("view"), window().view().id()});
  const auto after = listed();
  QVERIFY(after[QStringLiteral("model_digest")].toString() != before);
  const auto list = after[QStringLiteral("list")].toArray();
  const auto isListed = [&] {
    return cards().size() == std::size_t(list.size()) && std::ranges::all_of(cards(), [&](const Card& card) {
             return std::abs(card.score - list[int(card.slot) - 1][QStringLiteral("score")].toDouble()) <
                    1e-6;
           });
  };
  QTRY_VERIFY_WITH_TIMEOUT(isListed(), 20'000);
}

QTEST_MAIN(TestExperienceModels)
#include "test_experience_models.moc"
