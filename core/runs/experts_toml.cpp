#include "core/model/toml_tables.h"
#include "core/runs/metrics_toml.h"

namespace rankwright {

namespace {

constexpr NumberRange kNumber{-1e15, 1e15};
constexpr NumberRange kShare{0, 1.000001}; // rounding

toml::table toToml(const GateFigures& gate) {
  toml::array shares;
  for (const auto share : gate.shares)
    shares.push_back(share);
  return toml::table{{"task", gate.task}, {"shares", std::move(shares)}, {"entropy", gate.entropy}};
}

toml::table toToml(const ExpertFigures& expert) {
  return toml::table{{"zero_rate", expert.zeroRate}, {"mean", expert.mean}, {"deviation", expert.deviation}};
}

GateFigures readGate(TomlReader& reader) {
  GateFigures gate;
  reader.read("task", gate.task);
  reader.read("entropy", gate.entropy, kNumber);
  if (const auto* shares = reader.array("shares"))
    for (const auto& share : *shares)
      gate.shares.push_back(share.value_or(0.0));
  return gate;
}

ExpertFigures readExpert(TomlReader& reader) {
  ExpertFigures expert;
  reader.read("zero_rate", expert.zeroRate, kShare);
  reader.read("mean", expert.mean, kNumber);
  reader.read("deviation", expert.deviation, kNumber);
  return expert;
}

/// Each gate weighs each expert.
void checkGates(TomlReader& reader, const ExpertHealth& health) {
  for (const auto& gate : health.gates)
    if (gate.shares.size() != health.experts.size())
      reader.keep(fail(ErrorKind::InvalidArgument, "a gate of {} experts has shares of: {}",
                       health.experts.size(), gate.shares.size()));
}

} // namespace

toml::table expertsToToml(const ExpertHealth& health) {
  toml::array gates;
  for (const auto& gate : health.gates)
    gates.push_back(toToml(gate));
  toml::array experts;
  for (const auto& expert : health.experts)
    experts.push_back(toToml(expert));
  return toml::table{{"rows", static_cast<std::int64_t>(health.rows)},
                     {"gate", std::move(gates)},
                     {"expert", std::move(experts)}};
}

std::optional<ExpertHealth> readExperts(TomlReader& reader, const std::string& source) {
  const auto* table = reader.has("experts") ? reader.table("experts") : nullptr;
  if (!table) return std::nullopt;
  ExpertHealth health;
  TomlReader part(*table, source);
  part.read("rows", health.rows, {0, 9e15});
  readTables(part, "gate", source,
             [&health](TomlReader& entry, const SourceSpan&) { health.gates.push_back(readGate(entry)); });
  readTables(part, "expert", source, [&health](TomlReader& entry, const SourceSpan&) {
    health.experts.push_back(readExpert(entry));
  });
  checkGates(part, health);
  reader.keep(part.finish());
  return health;
}

} // namespace rankwright
