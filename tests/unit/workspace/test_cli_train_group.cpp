#include "cli_run.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <arpa/inet.h>
#include <cmath>
#include <fcntl.h>
#include <memory>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

/// One that nobody listens on now.
int freePort() {
  const int listener = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address = {};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof(address);
  auto* generic = reinterpret_cast<sockaddr*>(&address);
  if (::bind(listener, generic, size) != 0 || ::getsockname(listener, generic, &size) != 0) qFatal("bind");
  ::close(listener);
  return ntohs(address.sin_port);
}

/// What a program writes to a terminal that nobody looks at.
class Terminal {
public:
  Terminal() : own_(::posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK)) {
    if (own_ < 0 || ::grantpt(own_) != 0 || ::unlockpt(own_) != 0) qFatal("no terminal");
  }
  ~Terminal() { ::close(own_); }
  Terminal(const Terminal&) = delete;
  Terminal& operator=(const Terminal&) = delete;

  QString path() const { return QString::fromLocal8Bit(::ptsname(own_)); }

  const QByteArray& text() {
    char part[4096];
    for (auto read = ::read(own_, part, sizeof(part)); read > 0; read = ::read(own_, part, sizeof(part)))
      text_.append(part, read);
    return text_;
  }

private:
  int own_;
  QByteArray text_;
};

/// The program beside the test.
struct CliProcess {
  explicit CliProcess(const QStringList& arguments, const QString& terminal = {}) {
    if (!terminal.isEmpty()) process.setStandardErrorFile(terminal);
    process.start(QStringLiteral(RW_BINARY_DIR "/bin/rankwright-cli"), arguments);
  }
  ~CliProcess() {
    process.kill();
    process.waitForFinished();
  }

  /// -1 for one that does not end.
  int status() {
    if (!process.waitForFinished(100'000) || process.exitStatus() != QProcess::NormalExit) return -1;
    return process.exitCode();
  }
  QString out() { return QString::fromUtf8(process.readAllStandardOutput()); }
  QString err() { return QString::fromUtf8(process.readAllStandardError()); }

  QProcess process;
};

/// Losses of the looks at training and held-out rows, and AUCs.
QList<double> curveOf(const QString& json) {
  QList<double> values;
  const auto object = QJsonDocument::fromJson(json.toUtf8()).object();
  for (const auto& run : object[QStringLiteral("runs")].toArray()) {
    const auto training = run.toObject()[QStringLiteral("training")].toObject();
    for (const auto& point : training[QStringLiteral("epochs")].toArray())
      for (const auto& value : point.toObject())
        if (value.isDouble()) values << value.toDouble();
  }
  return values;
}

} // namespace

/// Processes that train one model together.
class TestCliTrainGroup : public QObject {
  Q_OBJECT

  std::unique_ptr<QTemporaryDir> folder_;

  QString file(const QString& name) const { return folder_->filePath(name); }

  /// Clicks, and installs of some of them.
  QString rows(const QString& name, int count = 1500) const {
    QFile file(folder_->filePath(name));
    if (!file.open(QIODevice::WriteOnly)) qFatal("write");
    file.write("click\tinstall\tuser\titem\tday\n");
    for (int row = 0; row < count; ++row) {
      const auto click = (row % 7 + row % 11) % 2;
      const auto install = click == 1 && row % 5 < 2 ? 1 : 0;
      file.write(QStringLiteral("%1\t%2\tu%3\ti%4\td%5\n")
                     .arg(click)
                     .arg(install)
                     .arg(row % 7)
                     .arg(row % 11)
                     .arg(row % 5)
                     .toUtf8());
    }
    return file.fileName();
  }

  QStringList task(const QString& kind, int epochs = 3) const {
    const auto labels =
        kind.contains(QStringLiteral("mm")) ? QStringLiteral("click,install") : QStringLiteral("click");
    return {QStringLiteral("train"),
            QStringLiteral("--csv"),
            file(QStringLiteral("train.tsv")),
            QStringLiteral("--model"),
            kind,
            QStringLiteral("--label"),
            labels,
            QStringLiteral("--fields"),
            QStringLiteral("user,item,day"),
            QStringLiteral("--set"),
            QStringLiteral("epochs=%1").arg(epochs),
            QStringLiteral("--set"),
            QStringLiteral("batch_size=100"),
            QStringLiteral("--set"),
            QStringLiteral("threads=1"),
            QStringLiteral("--set"),
            QStringLiteral("early_stop=0"),
            QStringLiteral("--json")};
  }

  QStringList asRank(int rank, int port, int timeout = 60) const {
    return {QStringLiteral("--world-size"), QStringLiteral("2"),
            QStringLiteral("--rank"),       QString::number(rank),
            QStringLiteral("--init"),       QStringLiteral("tcp://127.0.0.1:%1").arg(port),
            QStringLiteral("--timeout"),    QString::number(timeout),
            QStringLiteral("--out"),        file(QStringLiteral("rank-%1").arg(rank))};
  }

  /// Of the folder, what training left there.
  QStringList left() const {
    auto names = QDir(folder_->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    names.removeAll(QStringLiteral("train.tsv"));
    names.removeAll(QStringLiteral("valid.tsv"));
    return names;
  }

private slots:
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    rows(QStringLiteral("train.tsv"));
    rows(QStringLiteral("valid.tsv"), 400);
  }

  void curveIsThatOfOneProcess_data() {
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("seeds");
    QTest::newRow("fm, a seed after the other") << "fm"
                                                << "1,2";
    QTest::newRow("deepfm") << "deepfm"
                            << "1";
    QTest::newRow("esmm") << "esmm"
                          << "1";
    QTest::newRow("apps_mmoe") << "apps_mmoe"
                               << "1";
  }

  void curveIsThatOfOneProcess() {
    QFETCH(QString, kind);
    QFETCH(QString, seeds);
    const auto all = task(kind) + QStringList{QStringLiteral("--valid"), file(QStringLiteral("valid.tsv")),
                                              QStringLiteral("--seeds"), seeds};
    const auto port = freePort();
    CliProcess first(all + asRank(0, port)), second(all + asRank(1, port));
    const auto firstStatus = first.status(), secondStatus = second.status();
    QVERIFY2(firstStatus == 0, qPrintable(first.err()));
    QVERIFY2(secondStatus == 0, qPrintable(second.err()));
    const CliRun alone(all);
    const auto together = curveOf(first.out()), expected = curveOf(alone.out);
    QVERIFY(expected.size() >= 6);
    QCOMPARE(together.size(), expected.size());
    for (qsizetype i = 0; i < expected.size(); ++i)
      QVERIFY2(std::abs(together[i] - expected[i]) <= 1e-5 * std::max(1.0, std::abs(expected[i])),
               qPrintable(QStringLiteral("%1: %2, not %3")
                              .arg(i)
                              .arg(together[i], 0, 'g', 10)
                              .arg(expected[i], 0, 'g', 10)));
    QCOMPARE(left(), QStringList{QStringLiteral("rank-0")});
  }

  void absentProcess_data() {
    QTest::addColumn<int>("rank");
    QTest::newRow("the first waits") << 0;
    QTest::newRow("the second waits") << 1;
  }

  void absentProcess() {
    QFETCH(int, rank);
    const auto port = freePort();
    QElapsedTimer clock;
    clock.start();
    CliProcess process(task(QStringLiteral("fm")) + asRank(rank, port, 2));
    const auto status = process.status();
    QCOMPARE(status, 1);
    QVERIFY(clock.elapsed() < 30'000);
    const auto error = process.err();
    QVERIFY2(error.contains(QStringLiteral("127.0.0.1:%1").arg(port)), qPrintable(error));
    QCOMPARE(error.count(QLatin1Char('\n')), 1);
    QCOMPARE(left(), QStringList());
  }

  void processThatDies() {
    const auto port = freePort();
    const auto all = task(QStringLiteral("fm"), 100'000);
    Terminal terminal;
    CliProcess first(all + asRank(0, port)), second(all + asRank(1, port), terminal.path());
    QTRY_VERIFY_WITH_TIMEOUT(terminal.text().contains("training epoch 2 "), 60'000);
    second.process.kill();
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(first.status(), 1);
    QVERIFY(clock.elapsed() < 30'000);
    const auto error = first.err();
    QVERIFY2(error.contains(QStringLiteral("a process of the group")), qPrintable(error));
    QCOMPARE(error.count(QLatin1Char('\n')), 1);
    QCOMPARE(left(), QStringList());
  }

  void processOfAnotherTask_data() {
    QTest::addColumn<QStringList>("other");
    QTest::newRow("configuration") << QStringList{QStringLiteral("--set"),
                                                  QStringLiteral("learning_rate=0.5")};
    QTest::newRow("model") << QStringList{QStringLiteral("--set"), QStringLiteral("embedding=3")};
    QTest::newRow("samples") << QStringList{QStringLiteral("--valid"), QStringLiteral("valid.tsv"),
                                            QStringLiteral("--set"), QStringLiteral("early_stop=0")};
  }

  void processOfAnotherTask() {
    QFETCH(QStringList, other);
    other.replaceInStrings(QStringLiteral("valid.tsv"), file(QStringLiteral("valid.tsv")));
    const auto port = freePort();
    CliProcess first(task(QStringLiteral("fm")) + asRank(0, port)),
        second(task(QStringLiteral("fm")) + other + asRank(1, port));
    QCOMPARE(first.status(), 1);
    QCOMPARE(second.status(), 1);
    const auto error = first.err();
    QVERIFY2(error.contains(QStringLiteral("its rank is: 1")), qPrintable(error));
    QCOMPARE(left(), QStringList());
  }
};

QTEST_GUILESS_MAIN(TestCliTrainGroup)
#include "test_cli_train_group.moc"
