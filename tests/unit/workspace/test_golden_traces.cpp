#include "core/base/file.h"
#include "core/workspace/trace_text.h"
#include "core/workspace/workspace.h"

#include <QTest>

#include <filesystem>
#include <memory>
#include <string>

using namespace rankwright;

namespace {

namespace fs = std::filesystem;

constexpr const char* kFolder = RW_TEST_DATA "/golden_traces";

/// The stages of the sample with another text behind its channels.
Result<std::unique_ptr<const Pipeline>> pipelineOf(const Workspace& workspace, const QString& name) {
  RW_ASSIGN(auto config, loadPipelineToml(fs::path(kFolder) / (name.toStdString() + ".toml")));
  return Pipeline::create(std::move(config), workspace.pipeline().sources());
}

} // namespace

/// What every stage does for a dozen requests to the sample, as text. Where the texts change for good, write
/// them anew and read the difference before you keep it:
///
///     RW_WRITE_GOLDEN_TRACES=1 build/dev/tests/test_golden_traces
class TestGoldenTraces : public QObject {
  Q_OBJECT

  std::shared_ptr<const Workspace> workspace_;

private slots:
  void initTestCase() {
    const auto workspace = Workspace::open(RW_SOURCE_DIR "/configs/sample", {});
    QVERIFY2(workspace.has_value(), workspace ? "" : workspace.error().describe().c_str());
    workspace_ = *workspace;
  }

  void agree_data() {
    QTest::addColumn<QString>("pipeline");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("country");
    QTest::addColumn<unsigned>("places");
    const auto add = [](const char* name, const char* pipeline, const char* user, const char* country,
                        unsigned places) {
      QTest::newRow(name) << QString::fromUtf8(pipeline) << QString::fromUtf8(user)
                          << QString::fromUtf8(country) << places;
    };
    add("usual", "", "54", "", 0);
    add("usual_in_spain", "", "54", "Spain", 0);
    add("usual_other_user", "", "1", "", 0);
    add("usual_short", "", "250", "", 3);
    add("mixed", "mixed", "54", "", 0);
    add("mixed_other_user", "mixed", "100", "", 10);
    add("pinned", "pinned", "54", "", 0);
    add("pinned_other_user", "pinned", "7", "Spain", 0);
    add("impossible", "impossible", "54", "", 0);
    add("strict", "strict", "54", "", 0);
    add("by_rule", "by_rule", "54", "", 8);
    add("by_formula", "by_formula", "54", "", 8);
    add("by_channels", "by_channels", "1", "", 8);
  }

  void agree() {
    QFETCH(QString, pipeline);
    QFETCH(QString, user);
    QFETCH(QString, country);
    QFETCH(unsigned, places);
    Request request{.user = workspace_->user(user.toStdString()).value(), .context = {}, .count = places};
    if (!country.isEmpty()) request.context.emplace_back("country", country.toStdString());
    std::unique_ptr<const Pipeline> own;
    if (!pipeline.isEmpty()) {
      auto made = pipelineOf(*workspace_, pipeline);
      QVERIFY2(made.has_value(), made ? "" : made.error().describe().c_str());
      own = std::move(*made);
    }
    const auto& stages = own ? *own : workspace_->pipeline();
    const auto answer = stages.recommend(request, true);
    QVERIFY2(answer.has_value(), answer ? "" : answer.error().describe().c_str());
    compare(fs::path(kFolder) / (std::string(QTest::currentDataTag()) + ".txt"),
            traceText(*workspace_, *answer));
  }

private:
  static void compare(const fs::path& path, const std::string& text) {
    if (qEnvironmentVariableIsSet("RW_WRITE_GOLDEN_TRACES")) QVERIFY(writeFileAtomically(path, text));
    const auto kept = readTextFile(path);
    QVERIFY2(kept.has_value(), kept ? "" : kept.error().describe().c_str());
    const auto now = QString::fromStdString(text).split(QLatin1Char('\n'));
    const auto before = QString::fromStdString(*kept).split(QLatin1Char('\n'));
    for (qsizetype line = 0; line < std::min(now.size(), before.size()); ++line)
      QVERIFY2(
          now[line] == before[line],
          qPrintable(QStringLiteral("line %1: “%2”, kept “%3”").arg(line + 1).arg(now[line], before[line])));
    QCOMPARE(now.size(), before.size());
  }
};

QTEST_APPLESS_MAIN(TestGoldenTraces)
#include "test_golden_traces.moc"
