# Versions for the about page, from the headers and packages that the program is compiled with.

# rw_read_version(NAME header macro…) sets RW_VERSION_<NAME> to the values of the macros (or constants) joined by dots;
# empty when the header is not there.
function(rw_read_version name header)
  find_file(RW_HEADER_${name} ${header} PATH_SUFFIXES
    torch/csrc/api/include ${CMAKE_LIBRARY_ARCHITECTURE}/qt6 qt6)
  mark_as_advanced(RW_HEADER_${name})
  set(parts "")
  if(RW_HEADER_${name})
    foreach(macro IN LISTS ARGN)
      file(STRINGS ${RW_HEADER_${name}} lines REGEX "[ \t]${macro}[ \t=]+\"?[0-9]" LIMIT_COUNT 1)
      if(lines MATCHES "${macro}[ \t=]+\"?([0-9.]+)")
        list(APPEND parts ${CMAKE_MATCH_1})
      endif()
    endforeach()
  endif()
  list(JOIN parts "." version)
  set(RW_VERSION_${name} ${version} PARENT_SCOPE)
endfunction()

rw_read_version(QCUSTOMPLOT qcustomplot.h QCUSTOMPLOT_VERSION_STR)
rw_read_version(QSCINTILLA Qsci/qsciglobal.h QSCINTILLA_VERSION_STR)
# No third part: Debian's 1.13.1 calls itself 1.13.0.
rw_read_version(TORCH torch/version.h TORCH_VERSION_MAJOR TORCH_VERSION_MINOR)
rw_read_version(SQLITE sqlite3.h SQLITE_VERSION)
rw_read_version(ICU unicode/uvernum.h U_ICU_VERSION)
rw_read_version(TOMLPP toml++/impl/version.h TOML_LIB_MAJOR TOML_LIB_MINOR TOML_LIB_PATCH)
rw_read_version(EXPECTED tl/expected.hpp
  TL_EXPECTED_VERSION_MAJOR TL_EXPECTED_VERSION_MINOR TL_EXPECTED_VERSION_PATCH)
rw_read_version(XXHASH xxhash.h XXH_VERSION_MAJOR XXH_VERSION_MINOR XXH_VERSION_RELEASE)
rw_read_version(TBB oneapi/tbb/version.h TBB_VERSION_MAJOR TBB_VERSION_MINOR TBB_VERSION_PATCH)
rw_read_version(JSON nlohmann/detail/abi_macros.hpp
  NLOHMANN_JSON_VERSION_MAJOR NLOHMANN_JSON_VERSION_MINOR NLOHMANN_JSON_VERSION_PATCH)
rw_read_version(SIMDJSON simdjson.h SIMDJSON_VERSION)
rw_read_version(EIGEN eigen3/Eigen/src/Core/util/Macros.h
  EIGEN_WORLD_VERSION EIGEN_MAJOR_VERSION EIGEN_MINOR_VERSION)
rw_read_version(GLOO gloo/config.h GLOO_VERSION_MAJOR GLOO_VERSION_MINOR GLOO_VERSION_PATCH)
rw_read_version(DTL dtl/variables.hpp version)
rw_read_version(CLI11 CLI/Version.hpp CLI11_VERSION)

# These say their version in their packages for CMake and pkg-config.
find_package(antlr4-runtime QUIET)
set(RW_VERSION_ANTLR ${antlr4-runtime_VERSION})
find_package(fmt QUIET)
set(RW_VERSION_FMT ${fmt_VERSION})
find_package(Boost QUIET)
set(RW_VERSION_BOOST ${Boost_VERSION_STRING})
find_package(PkgConfig REQUIRED)
pkg_check_modules(RW_RE2 QUIET re2)
set(RW_VERSION_RE2 ${RW_RE2_VERSION})

# Releases of RE2 before 2023 give 0.0.0 for a version: none is better than a wrong one.
if(RW_VERSION_RE2 MATCHES "^[0.]+$")
  set(RW_VERSION_RE2 "")
endif()

configure_file(${CMAKE_CURRENT_LIST_DIR}/library_versions.h.in ${CMAKE_CURRENT_BINARY_DIR}/library_versions.h @ONLY)
