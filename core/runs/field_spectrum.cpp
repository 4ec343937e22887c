#include "core/runs/model_inspection.h"

#include <Eigen/Eigenvalues>

#include <algorithm>
#include <cmath>

namespace rankwright {

namespace {

/// EᵀE of the rows that training met: its eigenvalues are the squares of E's singular values.
struct Gram {
  Eigen::MatrixXd matrix;
  std::int64_t ids = 0;
};

Gram gramOf(const EmbeddingTable& table, const FieldIds& field, std::span<const std::uint32_t> idCounts) {
  Gram gram{Eigen::MatrixXd::Zero(table.length, table.length), 0};
  for (auto id = field.first; id < field.first + field.count; ++id) {
    if (!idCounts.empty() && idCounts[static_cast<std::size_t>(id)] == 0) continue;
    const Eigen::VectorXd row =
        Eigen::Map<const Eigen::VectorXf>(table.row(id).data(), table.length).cast<double>();
    gram.matrix.selfadjointView<Eigen::Lower>().rankUpdate(row);
    ++gram.ids;
  }
  return gram;
}

FieldSpectrum spectrumOf(const FieldIds& field, const Gram& gram) {
  FieldSpectrum spectrum{field.name, gram.ids, {}, 0};
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(gram.matrix, Eigen::EigenvaluesOnly);
  for (auto i = solver.eigenvalues().size(); i-- > 0;)
    spectrum.singularValues.push_back(std::sqrt(std::max(solver.eigenvalues()[i], 0.0)));
  const auto largest = spectrum.singularValues.front();
  double sum = 0;
  for (const auto value : spectrum.singularValues)
    sum += value;
  spectrum.abundance = largest > 0 ? sum / largest : 0;
  return spectrum;
}

} // namespace

double FieldSpectrum::share() const {
  const auto most = std::min(static_cast<double>(singularValues.size()), static_cast<double>(ids));
  return most > 0 ? abundance / most : 0;
}

Result<std::vector<FieldSpectrum>> fieldSpectra(const EmbeddingTable& table, std::span<const FieldIds> fields,
                                                std::span<const std::uint32_t> idCounts) {
  RW_CHECK(checkTable(table, fields, idCounts));
  std::vector<FieldSpectrum> spectra;
  for (const auto& field : fields)
    spectra.push_back(spectrumOf(field, gramOf(table, field, idCounts)));
  return spectra;
}

} // namespace rankwright
