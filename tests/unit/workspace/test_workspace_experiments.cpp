#include "../result_values.h"
#include "core/base/file.h"
#include "core/workspace/workspace_experiments.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace rankwright;

namespace {

constexpr const char* kDefinition = "experiment = 'e'\nlog = '../logs/e.eventlog'\n[[arm]]\nvariant = 'a'\n"
                                    "[[arm]]\nvariant = 'b'\n[[metric]]\nname = 'm'\n";

} // namespace

class TestWorkspaceExperiments : public QObject {
  Q_OBJECT

private slots:
  void filesAreListedWithTheirErrors() {
    QTemporaryDir folder;
    const std::filesystem::path root = folder.path().toStdString();
    std::filesystem::create_directory(root / "experiments");
    std::ofstream(root / "experiments" / "b.toml") << kDefinition;
    std::ofstream(root / "experiments" / "a.toml") << "experiment = 3\n";
    std::ofstream(root / "experiments" / "notes.txt") << "no experiment";
    const auto experiments = valueOf(workspaceExperiments(root));
    QCOMPARE(experiments.size(), 2U);
    QVERIFY(experiments[0].error && !experiments[0].definition);
    QVERIFY(experiments[0].error->describe().find("a.toml:1:") != std::string::npos);
    QCOMPARE(experiments[1].definition->experiment, std::string("e"));
    QCOMPARE(experiments[1].text, std::string(kDefinition));
    QCOMPARE(experiments[1].log.string(), (root.parent_path() / "logs" / "e.eventlog").string());
  }

  void aWorkspaceMayHaveNone() {
    QTemporaryDir folder;
    QVERIFY(valueOf(workspaceExperiments(folder.path().toStdString())).empty());
  }
};

QTEST_APPLESS_MAIN(TestWorkspaceExperiments)
#include "test_workspace_experiments.moc"
