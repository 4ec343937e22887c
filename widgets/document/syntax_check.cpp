#include "widgets/document/syntax_check.h"

#include "widgets/common/job_runner.h"
#include "widgets/document/document.h"
#include "widgets/document/document_set.h"

namespace rankwright {

using namespace std::chrono_literals;

SyntaxCheck::SyntaxCheck(Document& document, DocumentSet& documents, QObject* parent)
    : QObject(parent), document_(document), documents_(documents) {
  pause_.setSingleShot(true);
  // Changes of one key press are looked at together, and no key press waits.
  pause_.setInterval(0ms);
  connect(&pause_, &QTimer::timeout, this, &SyntaxCheck::follow);
  connect(&document, &Document::changed, &pause_, qOverload<>(&QTimer::start));
  connect(&documents, &DocumentSet::checkChanged, this, &SyntaxCheck::follow);
  QMetaObject::invokeMethod(this, &SyntaxCheck::follow, Qt::QueuedConnection);
}

// One look at a time, since a long one cannot be stopped half-way.
void SyntaxCheck::follow() {
  // A slot of its own for each editor: two of one document both want the answer.
  const auto slot = QStringLiteral("document/check/%1").arg(reinterpret_cast<quintptr>(this));
  if (documents_.jobs().isRunning(slot))
    again_ = true;
  else
    checkNow(slot);
}

void SyntaxCheck::checkNow(const QString& slot) {
  again_ = false;
  documents_.jobs().start(
      {slot, tr("Checking %1").arg(document_.path()), this},
      [path = document_.path().toStdString(), text = document_.text(), check = documents_.check()](
          const JobControl&) -> Result<TextProblems> { return check ? check(path, text) : TextProblems(); },
      [this](TextProblems found) {
        // The places would be those of another text.
        if (again_) return follow();
        problems_ = std::move(found);
        emit checked();
      },
      [this](const Error&) { // cancelled: the last answer stays
        if (again_) follow();
      });
}

} // namespace rankwright
