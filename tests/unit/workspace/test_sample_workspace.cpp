#include "core/workspace/trace_json.h"
#include "core/workspace/workspace.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <memory>
#include <numeric>
#include <span>
#include <string>

using namespace rankwright;

/// The sample workspace of the repository, followed by hand: every figure of a trace is looked up again where
/// it came from.
class TestSampleWorkspace : public QObject {
  Q_OBJECT

  std::shared_ptr<const Workspace> workspace_;
  Recommendation answer_;

  void checkProposal(const ChannelTrace& channel, const Proposal& proposal) const {
    const auto postings = workspace_->indexes().at(channel.index).find(channel.keys[proposal.key].key);
    QVERIFY(postings.has_value());
    const auto posting = postings->at(proposal.postingPosition);
    QVERIFY(posting.has_value());
    QCOMPARE(posting->item, proposal.item);
    QCOMPARE(posting->weight, proposal.weight);
  }

private slots:
  void initTestCase() {
    const auto workspace = Workspace::open(RW_SOURCE_DIR "/configs/sample", {});
    QVERIFY2(workspace.has_value(), workspace ? "" : workspace.error().describe().c_str());
    workspace_ = *workspace;
    const auto user = workspace_->user(workspace_->config().sampleUser).value();
    const auto answer = workspace_->pipeline().recommend({user, {}, 0}, true);
    QVERIFY2(answer.has_value(), answer ? "" : answer.error().describe().c_str());
    answer_ = *answer;
  }

  void listIsFull() { QCOMPARE(answer_.list.size(), std::size_t{workspace_->pipeline().config().listCount}); }

  void proposalsStandInTheirPostingLists() {
    for (const auto& channel : answer_.trace->channels) {
      for (std::uint32_t rank = 0; rank < channel.proposals.size(); ++rank) {
        QCOMPARE(channel.proposals[rank].rank, rank);
        checkProposal(channel, channel.proposals[rank]);
      }
      for (const auto& repeat : channel.repeats)
        checkProposal(channel, repeat);
    }
  }

  void turnsAreTheProposalsOfTheirRound() {
    const auto& trace = *answer_.trace;
    for (const auto& turn : trace.turns) {
      QCOMPARE(trace.channels[turn.channel].proposals[turn.rank].item, turn.item);
      QCOMPARE(trace.merged[turn.position], turn.item);
    }
  }

  void scoresAreTheSumOfTheirParts() {
    const auto& ranked = answer_.trace->ranked;
    QVERIFY(ranked.size() > 100);
    for (const auto& item : std::span(ranked).first(100)) {
      QVERIFY(item.parts.has_value());
      const auto& parts = *item.parts;
      double sum = parts.bias;
      sum = std::accumulate(parts.linear.begin(), parts.linear.end(), sum);
      sum = std::accumulate(parts.pair.begin(), parts.pair.end(), sum);
      QVERIFY2(std::abs(sum - parts.logit) < 1e-4, qPrintable(QString::number(sum - parts.logit)));
      QVERIFY(std::abs(1 / (1 + std::exp(-sum)) - item.score) < 1e-4);
    }
  }

  void listIsTheBestOfTheRanked() {
    const auto& ranked = answer_.trace->ranked;
    QVERIFY(std::is_sorted(ranked.begin(), ranked.end(),
                           [](const RankedItem& a, const RankedItem& b) { return a.score > b.score; }));
    for (std::size_t i = 0; i < answer_.list.size(); ++i)
      QCOMPARE(answer_.list[i].item, ranked[i].item);
  }

  void secondRequestIsTheSame() {
    const auto again = workspace_->pipeline().recommend(answer_.trace->request, true).value();
    QCOMPARE(again.trace->merged, answer_.trace->merged);
    for (std::size_t i = 0; i < answer_.list.size(); ++i)
      QCOMPARE(again.list[i].score, answer_.list[i].score);
  }

  void jsonTellsTheSame() {
    const auto json = nlohmann::json::parse(toJson(*workspace_, answer_, true));
    QCOMPARE(json["list"].size(), answer_.list.size());
    QCOMPARE(json["list"][0]["item"].get<std::string>(),
             std::string(workspace_->items().keyOf(answer_.list[0].item)));
    QCOMPARE(json["trace"]["merge"]["merged"].size(), answer_.trace->merged.size());
    QCOMPARE(json["trace"]["rank"]["ranked"].size(), answer_.trace->ranked.size());
  }
};

QTEST_APPLESS_MAIN(TestSampleWorkspace)
#include "test_sample_workspace.moc"
