// document_victim edit|restore <workspace> <state folder> <seed>: works on a document until it is killed, and
// says on standard output what it did.

#include "victim_log.h"

#include "widgets/common/job_runner.h"
#include "widgets/document/document_set.h"

#include <QCoreApplication>
#include <QTimer>

#include <random>
#include <unistd.h>

using namespace rankwright;

namespace {

// One write a line, straight into the pipe: what was said before the kill is not lost in a buffer.
void say(const char* what, const std::string& text) {
  const auto line = printed(what, fingerprintOf(text));
  if (::write(STDOUT_FILENO, line.data(), std::size_t(line.size())) < 0) QCoreApplication::exit(2);
}

/// Types, deletes, undoes, redoes and saves at random.
class Worker final : public QObject {
public:
  Worker(DocumentSet& documents, Document& document, unsigned seed)
      : documents_(documents), document_(document), random_(seed) {
    connect(&document, &Document::saved, this, [this] { say("saved", *document_.savedText()); });
    connect(&document, &Document::changed, this, [this] { say("edit", document_.text()); });
    connect(&timer_, &QTimer::timeout, this, &Worker::work);
    timer_.start(2);
  }

private:
  std::size_t below(std::size_t end) {
    return std::uniform_int_distribution<std::size_t>(0, end - 1)(random_);
  }

  void work() {
    const auto choice = below(100);
    if (choice < 70)
      type();
    else if (choice < 80)
      remove();
    else if (choice < 92)
      document_.undoStack().undo();
    else if (choice < 98)
      document_.undoStack().redo();
    else
      document_.save(documents_.jobs());
  }

  void type() {
    const auto size = document_.text().size();
    caret_ = below(10) == 0 ? below(size + 1) : std::min(caret_, size);
    document_.edit({{caret_, {}, std::string(1, "abcde \n="[below(8)])}},
                   {.time = std::chrono::milliseconds(++clock_)});
    ++caret_;
  }

  void remove() {
    const auto& text = document_.text();
    if (text.empty()) return;
    const auto begin = below(text.size());
    const auto length = 1 + below(std::min<std::size_t>(text.size() - begin, 20));
    document_.edit({{begin, text.substr(begin, length), {}}});
  }

  DocumentSet& documents_;
  Document& document_;
  std::mt19937 random_;
  QTimer timer_;
  std::size_t caret_ = 0;
  qint64 clock_ = 0;
};

void restoreFirst(DocumentSet& documents) {
  if (documents.offers().empty()) return say("nothing", {});
  const auto offer = documents.offers().front();
  say("offer", offer.text);
  documents.restore(offer.record, &documents, [](Document& document) { say("restored", document.text()); });
}

} // namespace

int main(int argc, char** argv) {
  QCoreApplication application(argc, argv);
  const auto arguments = QCoreApplication::arguments();
  if (arguments.size() != 5) return 1;
  JobRunner jobs;
  DocumentSet documents(jobs);
  const auto seed = arguments[4].toUInt();
  QObject::connect(&documents, &DocumentSet::failed, &documents,
                   [](const QString& title, const Error& error) {
                     qWarning("%s %s", qPrintable(title), error.message.c_str());
                   });
  QObject::connect(&documents, &DocumentSet::opened, &documents, [&] {
    if (arguments[1] == QLatin1String("restore")) return restoreFirst(documents);
    documents.open(QStringLiteral("rules.toml"), &documents, [&documents, seed](Document& document) {
      say("open", document.text());
      new Worker(documents, document, seed); // until the kill
    });
  });
  documents.open(arguments[2].toStdString(), arguments[3].toStdString(), false);
  return QCoreApplication::exec();
}
