#pragma once

#include "core/expr/code_search.h"
#include "core/expr/coded_domain.h"
#include "core/expr/input_tables.h"
#include "core/expr/program_plan.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace rankwright {

/// A program bound to the tables of one request. What is the same for all rows (constants, the user, the
/// clock) is computed here, once; what hangs on string columns with few distinct values is computed for each
/// distinct value. Batches of rows follow, on any number of threads at a time.
class Evaluation {
public:
  /// What one thread needs for its batches; reused from batch to batch.
  struct Scratch {
    std::shared_ptr<BatchArena> arena = std::make_shared<BatchArena>();
    std::vector<Vector> values = {};  ///< by node
    std::vector<Vector> outputs = {}; ///< of the last batch
    std::vector<Vector> operands = {};
    std::vector<CodedRows> rows = {}; ///< by domain
    /// By node, what its batches took so far; measured when this has room for every node.
    std::vector<std::uint64_t> nanoseconds = {};
  };

  /// `rowCount` rows will be asked for; the tables must outlive this. Adds to `nanoseconds`, when it has room
  /// for every node, what each took here.
  Evaluation(std::shared_ptr<const ProgramPlan> plan, const InputTables& tables, std::uint32_t rowCount,
             std::span<std::uint64_t> nanoseconds = {});

  /// The outputs for the rows [first, first + count), valid until the scratch is used again. The arena must
  /// be new or reused.
  std::span<const Vector> evaluate(std::uint32_t first, std::uint32_t count, Scratch& scratch) const;

  /// What the outputs view besides the scratch's arena and the tables.
  std::shared_ptr<const void> kept() const { return kept_; }

private:
  enum class Mode : std::uint8_t {
    Constant, ///< one value for all rows, `State::value`
    Coded,    ///< a value for each place of a domain; in `State::table` where rows are asked for it
    Codes,    ///< `State::search` of each row's codes
    Rows,     ///< computed for each row
  };
  struct State {
    Mode mode = Mode::Rows;
    bool pure = true; ///< hangs on no broadcast row and no clock
    std::uint32_t domain = 0;
    Vector value = {};
    CodedTable table = {};
    CodeSearch search = {};
    std::uint32_t wanted = 0; ///< the code that `search` looks for
  };

  void bind(const InputTables& tables);
  void classify(NodeId id);
  void classifyInput(NodeId id);
  void classifyCall(NodeId id);
  bool findByCode(const Node& call, State& state) const;
  std::optional<CodedDomain> domainOf(const Node& call, bool pure) const;
  std::uint64_t placesThatPay(const CodedDomain& domain, bool pure) const;
  std::uint32_t addDomain(CodedDomain domain);
  void planBatches();
  void makeTables(std::uint32_t domain, std::span<std::uint64_t> nanoseconds);
  Vector valueInBatch(NodeId id, std::uint32_t first, const Batch& batch, Scratch& scratch) const;

  std::shared_ptr<const ProgramPlan> plan_;
  std::uint32_t rowCount_;
  RequestClock clock_;
  std::shared_ptr<BatchArena> kept_;
  std::vector<InputTables::Binding> bindings_; ///< by node
  std::vector<State> states_;                  ///< by node
  std::vector<std::uint64_t> rowsSeen_;        ///< by node, of inputs with a dictionary
  std::vector<CodedDomain> domains_;
  std::vector<NodeId> steps_; ///< what every batch computes or looks up, in order
};

} // namespace rankwright
