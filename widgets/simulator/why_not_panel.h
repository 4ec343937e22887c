#pragma once

#include "core/base/id.h"
#include "core/pipeline/why_not.h"
#include "widgets/common/fact_table.h"
#include "widgets/simulator/app_catalogue.h"

#include <QStringList>
#include <QWidget>

#include <optional>

class QLabel;
class QStackedWidget;

namespace rankwright {

class AppHeader;
class FactView;
class JobRunner;
class SearchPanel;
class StageStrip;

/// Why an app is not in a list, ready to be shown.
struct WhyNotAnswer {
  AppText app;
  Stage stage = Stage::Recall;
  QString explanation;
  QStringList reservations = {}; ///< what is not as it was when a logged request was made
  FactTable nearMisses;
  FactTable otherKeys;   ///< that the request does not have, and that would have found the app
  FactTable differences; ///< to the last app of the list; no rows when its place was not lost by its score
  FactTable logit = {};  ///< no rows when no model ranked it
  FactTable tasks = {};  ///< no rows unless a model of several tasks ranked it
  FactTable gates = {};  ///< no rows unless that has experts
};

/// The parts in which an app differs most from the last one of the list as a table.
FactTable differenceFacts(const WhyNot& answer);

/// The near misses of an answer as a table; `trace` names the channels.
FactTable nearMissFacts(const WhyNot& answer, const Trace& trace);

/// The keys that would have led to the app as a table, each a doorway; `trace` names the channels.
FactTable otherKeyFacts(const WhyNot& answer, const Trace& trace);

/// Asks for any app of the pool why it is not in the current list, and shows the answer.
class WhyNotPanel final : public QWidget {
  Q_OBJECT

public:
  explicit WhyNotPanel(JobRunner& jobs, QWidget* parent = nullptr);

  void setApps(std::shared_ptr<const AppCatalogue> apps);
  void setAnswer(const WhyNotAnswer& answer);
  /// No list, no answer; the question stays.
  void clearAnswer();

  /// Shows an app as the one asked about.
  void showQuestion(ItemId item);

  /// The app asked about, if any: another list is a new question.
  std::optional<ItemId> question() const { return question_; }

  SearchPanel* search() const { return search_; }

signals:
  void asked(ItemId item);
  /// A person follows an object that the answer names.
  void followed(const rankwright::Address& address);

private:
  /// A table with its headline; hidden while the table is empty.
  struct Section {
    QLabel* headline;
    FactView* table;
  };

  Section makeSection(const QString& title, const QString& objectName);
  static void fill(const Section& section, const FactTable& table);
  QWidget* makeAnswerPage();
  void buildReservations();

  SearchPanel* search_;
  QStackedWidget* pages_;
  AppHeader* header_;
  StageStrip* strip_;
  QLabel* explanation_;
  QWidget* reservationFrame_;
  QLabel* reservations_;
  Section nearMisses_;
  Section otherKeys_;
  Section differences_;
  Section logit_;
  Section tasks_;
  Section gates_;
  std::optional<ItemId> question_;
};

} // namespace rankwright
