#pragma once

#include "widgets/common/fact_table.h"
#include "widgets/models/run_page.h"

class QPlainTextEdit;
class QSplitter;

namespace rankwright {

class FactView;

/// What there is to say about a run: data, cost, versions, hashes.
FactTable runFacts(const ListedRun& run);

/// The current run's facts, and its configuration as `model.toml` had it.
class RunDetailsPage final : public RunPage {
  Q_OBJECT

public:
  explicit RunDetailsPage(JobRunner& jobs, QWidget* parent = nullptr);

  QJsonObject saveState() const override;
  void restoreState(const QJsonObject& state) override;

  FactView* facts() const { return facts_; }
  QPlainTextEdit* configuration() const { return configuration_; }

protected:
  void askEngine() override;
  void showNothing(const QString& reason) override;

private:
  FactView* facts_;
  QPlainTextEdit* configuration_;
  QSplitter* halves_;
};

} // namespace rankwright
