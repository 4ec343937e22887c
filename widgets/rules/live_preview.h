#pragma once

#include "core/workspace/preview_table.h"
#include "widgets/document/document.h"

#include <QObject>
#include <QPointer>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace rankwright {

class JobRunner;

/// What a person wants the rules to be tried on.
struct SampleChoice {
  std::string user;                                         ///< key; empty: the first user
  bool chosen = false;                                      ///< `items` instead of a random sample
  std::vector<std::string> items;                           ///< keys
  std::uint64_t seed = 1;                                   ///< of the random sample
  std::vector<std::pair<std::string, std::string>> context; ///< features as they are typed, by name
  std::optional<std::int64_t> time = {}; ///< of the request, in seconds since the Unix epoch; nothing: now

  bool operator==(const SampleChoice&) const = default;
};

/// The sample of a choice in a workspace. Errors: NotFound for a user or item that does not exist, and those
/// of the context.
Result<PreviewSample> sampleOf(const Workspace& workspace, const SampleChoice& choice);

/// What one look at a text gave.
struct LiveRules {
  std::shared_ptr<const RuleAnalysis> analysis;
  std::shared_ptr<const PreviewTable> table;
  std::shared_ptr<const PreviewSample> sample;
  double milliseconds = 0; ///< of reading, compiling and evaluating
};

/// Reads and computes the rules of the document in front on a worker whenever the text or the sample changes.
/// The latest wins.
class LivePreview final : public QObject {
  Q_OBJECT

public:
  explicit LivePreview(JobRunner& jobs, QObject* parent = nullptr);

  void setWorkspace(std::shared_ptr<const Workspace> workspace);
  /// nullptr: there is nothing to compute.
  void setDocument(Document* document);
  void setChoice(SampleChoice choice);
  const SampleChoice& choice() const { return choice_; }

  const std::shared_ptr<const Workspace>& workspace() const { return workspace_; }
  const std::shared_ptr<const Schema>& inputs() const { return inputs_; }
  /// The document that `rules()` are of; nullptr when there is none.
  Document* document() const { return document_; }
  /// The latest; empty before there are any.
  const LiveRules& rules() const { return rules_; }

signals:
  /// `rules()` are others.
  void computed();
  /// The choice cannot be computed on; the rules stay as they are.
  void failed(const rankwright::Error& error);

private:
  QString slot() const;
  void follow();
  void compute();

  JobRunner& jobs_;
  std::shared_ptr<const Workspace> workspace_;
  std::shared_ptr<const Schema> inputs_;
  QPointer<Document> document_;
  SampleChoice choice_;
  std::shared_ptr<const PreviewSample> sample_; ///< of the choice; nullptr until it was made
  LiveRules rules_;
  bool again_ = false; ///< the text has changed since the look that is under way
};

} // namespace rankwright
