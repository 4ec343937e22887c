#include "core/workspace/rule_preview.h"
#include "rules_bench.h"
#include "widgets/common/appearance.h"
#include "widgets/job/watchdog.h"
#include "widgets/job/watched_application.h"
#include "widgets/table/grid_view.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

#include <algorithm>
#include <array>
#include <cstdio>
#include <numeric>

using namespace rankwright;
using rankwright::test::RulesBench;

namespace {

constexpr std::size_t kKeystrokes = 1000;
constexpr std::uint32_t kApps = 2000; ///< more than the sample draws

constexpr std::string_view kRules = R"(place = coalesce(country, usual_country)
moment = coalesce(daytime, usual_daytime)
key = hash(concat(place, "_", moment))
price_band = bucket(price, [0.01, 1, 3, 10])
rating_band = bucketize(rating, [2.5, 3, 3.5, 4, 4.5])
size = log(downloads_min + 1)
downloads_band = bucket(size, [7, 9, 11, 13, 15])
liking = sigmoid(z_score(rating, 3.8, 0.6) + 0.1 * size)
tag = substr(upper(category), 1, 4)
game = contains(category, "GAME")
recent = len(used_items)
)";

/// What is typed below them, one after the other.
constexpr std::array<const char*, 4> kTyped = {"mean = avg([price, rating, size]) * if(game, 2, 1)",
                                               "label = concat_ws(\"-\", tag, price_band, moment)",
                                               "good = liking > 0.6 & rating >= 4 | recent > 10",
                                               "norm = min_max(clamp(size, 7, 15), 7, 15) # from 0 to 1"};

/// Times in milliseconds, by rank.
class Times {
public:
  void add(double time) { times_.push_back(time); }
  double mean() const {
    return std::accumulate(times_.begin(), times_.end(), 0.0) / static_cast<double>(times_.size());
  }
  void print(const char* name) {
    std::ranges::sort(times_);
    std::printf("%-44s %4zu times: p50 %6.2f  p95 %6.2f  p99 %6.2f  max %6.2f ms\n", name, times_.size(),
                at(0.50), at(0.95), at(0.99), times_.back());
  }

private:
  double at(double share) const {
    return times_[static_cast<std::size_t>(share * static_cast<double>(times_.size() - 1))];
  }

  std::vector<double> times_;
};

/// Waits until the text is checked, and its values are painted.
class Answer final : public QObject {
public:
  explicit Answer(RulesBench& bench) : grid_(bench.values().grid()->viewport()) {
    grid_->installEventFilter(this);
    connect(bench.view.preview(), &LivePreview::computed, this, [this] { computed_ = true; });
    connect(&bench.editor(), &DocumentEditor::checked, this, [this] {
      checked_ = true;
      end();
    });
  }

  void expect() { computed_ = painted_ = checked_ = false; }
  void wait() {
    if (!isThere()) loop_.exec();
  }

protected:
  bool eventFilter(QObject* watched, QEvent* event) override {
    const bool paints = watched == grid_ && event->type() == QEvent::Paint && computed_;
    if (paints) {
      // After the painting.
      QTimer::singleShot(0, this, [this] {
        painted_ = true;
        end();
      });
    }
    return QObject::eventFilter(watched, event);
  }

private:
  bool isThere() const { return painted_ && checked_; }
  void end() {
    if (isThere()) loop_.quit();
  }

  QWidget* grid_;
  QEventLoop loop_;
  bool computed_ = false;
  bool painted_ = false;
  bool checked_ = false;
};

/// The keys that a person presses, without end: rules typed to their end and taken away again.
class Typist {
public:
  explicit Typist(RulesBench& bench) : bench_(bench) {}

  void press() {
    auto& focus = *QApplication::focusWidget();
    const QLatin1String text(kTyped[rule_ % kTyped.size()]);
    if (typed_ < text.size()) {
      QTest::keyClick(&focus, text[typed_++].toLatin1());
    } else {
      QTest::keyClick(&focus, Qt::Key_Backspace, Qt::ControlModifier | Qt::ShiftModifier);
      if (!bench_.text().endsWith(QLatin1Char('\n'))) qFatal("the line is still there");
      typed_ = 0;
      ++rule_;
    }
  }

private:
  RulesBench& bench_;
  std::size_t rule_ = 0;
  qsizetype typed_ = 0;
};

/// The same without a view: read, check, compile, compute.
double withoutView(RulesBench& bench, const std::string& text, const PreviewSample& sample) {
  const auto& preview = *bench.view.preview();
  QElapsedTimer timer;
  timer.start();
  const auto analysis = analyzeRuleFile(text, false, "mine.rules", *preview.inputs());
  const auto values = previewRules(preview.workspace(), analysis, *preview.inputs(), "mine.rules", sample);
  if (!values) qFatal("%s", values.error().message.c_str());
  return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

} // namespace

/// Types rules into a file of eleven others under the watchdog, as fast as the window answers: the time from
/// a key to the values of 1,000 apps on the screen and the problems underlined.
int main(int argc, char** argv) {
  WatchedApplication application(argc, argv);
  Appearance appearance;
  RulesBench bench(kRules, kApps);
  bench.view.resize(1600, 1000);
  bench.key(Qt::Key_End, Qt::ControlModifier);
  QTest::qWait(500);
  Answer answer(bench);
  Typist typist(bench);
  const auto sample = bench.view.preview()->rules().sample;
  Times shown;
  Times plain;
  std::vector<std::string> texts;
  application.startWatchdog(Watchdog::kFrame);
  auto& watchdog = *application.watchdog();
  for (std::size_t i = 0; i < kKeystrokes; ++i) {
    answer.expect();
    QElapsedTimer timer;
    timer.start();
    QTimer::singleShot(0, &answer, [&] { typist.press(); });
    answer.wait();
    shown.add(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    texts.push_back(bench.text().toStdString());
  }
  const auto slow = watchdog.takeSlow();
  const auto longest = static_cast<double>(watchdog.longest().count()) / 1000.0;
  for (const auto& text : texts)
    plain.add(withoutView(bench, text, *sample));
  std::printf("%zu rows of %u apps\n", sample->items.size(), kApps);
  shown.print("from a key to its values and problems");
  plain.print("the same text without the view");
  std::printf(
      "the view adds %.2f ms a key; the window was at work for %.1f ms at most, %zu times over %lld ms\n",
      shown.mean() - plain.mean(), longest, slow.size(), static_cast<long long>(Watchdog::kFrame.count()));
  for (const auto& stretch : slow)
    std::printf("  %.1f ms: %s\n", static_cast<double>(stretch.time.count()) / 1000.0,
                qPrintable(stretch.what));
  return 0;
}
