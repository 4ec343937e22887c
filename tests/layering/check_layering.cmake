# cmake -DSOURCE_DIR=… -P check_layering.cmake: fails when an include points up, or torch or Qt Widgets leave their place.
cmake_minimum_required(VERSION 3.25)

# folder: the folders it may include from (besides itself and those that these may use).
set(layers
  "core/base:"
  "core/sqlite:core/base"
  "core/feature:core/base"
  "core/table:core/feature"
  "core/document:core/sqlite"
  "core/expr:core/feature"
  "core/index:core/feature"
  "core/logs:core/feature core/sqlite"
  "core/events:core/logs core/expr"
  "core/postgres:core/events"
  "core/metrics:core/base"
  "core/model:core/expr core/metrics"
  "core/runs:core/model core/metrics"
  "core/pipeline:core/expr core/index core/model"
  "core/funnel:core/pipeline core/logs core/metrics core/sqlite"
  "core/experiment:core/events core/metrics"
  "core/simulate:core/pipeline core/events"
  "core/leaderboard:core/pipeline core/document"
  "core/workspace:core/funnel core/events core/simulate core/leaderboard core/experiment core/model core/runs core/logs core/pipeline core/table core/document"
  "widgets/common:core/base core/table"
  "widgets/job:widgets/common"
  "widgets/command:widgets/common"
  "widgets/pages:widgets/command"
  "widgets/preferences:widgets/command"
  "widgets/table:widgets/command core/table"
  "widgets/chart:widgets/command"
  "widgets/document:widgets/command core/document core/expr"
  "widgets/help:widgets/command"
  "widgets/welcome:widgets/common core/workspace"
  "widgets/data:widgets/table core/workspace"
  "widgets/simulator:widgets/table widgets/chart widgets/document core/workspace"
  "widgets/index:widgets/simulator core/workspace"
  "widgets/funnel:widgets/pages widgets/table widgets/chart core/workspace core/funnel"
  "widgets/experiments:widgets/pages widgets/table widgets/chart core/workspace core/experiment core/events core/simulate"
  "widgets/models:widgets/pages widgets/table widgets/chart core/workspace core/model core/runs"
  "widgets/leaderboards:widgets/pages widgets/simulator core/workspace core/leaderboard"
  "widgets/rules:widgets/document widgets/simulator core/workspace"
  "widgets/shell:widgets/job widgets/preferences widgets/command widgets/document widgets/help widgets/welcome widgets/data widgets/index widgets/funnel widgets/experiments widgets/models widgets/leaderboards widgets/simulator widgets/rules"
  "app:widgets/shell core/workspace core/postgres"
)

foreach(layer IN LISTS layers)
  string(REGEX MATCH "^([^:]*):(.*)$" _ "${layer}")
  set(folder ${CMAKE_MATCH_1})
  string(REPLACE " " ";" direct "${CMAKE_MATCH_2}")
  set(allowed ${folder})
  foreach(each IN LISTS direct)
    list(APPEND allowed ${each} ${allowed_${each}})
  endforeach()
  list(REMOVE_DUPLICATES allowed)
  set(allowed_${folder} ${allowed})
  list(APPEND folders ${folder})
endforeach()

set(violations "")

function(check_file file folder)
  file(STRINGS ${SOURCE_DIR}/${file} includes REGEX "^[ \t]*#[ \t]*include")
  foreach(include IN LISTS includes)
    if(include MATCHES "\"(core/[a-z]+|widgets/[a-z]+|app)/")
      if(NOT CMAKE_MATCH_1 IN_LIST allowed_${folder})
        set(violations "${violations}  ${file}: ${folder} may not use ${CMAKE_MATCH_1}\n" PARENT_SCOPE)
      endif()
    elseif(include MATCHES "<(torch|ATen|c10)/" AND NOT file MATCHES "^core/model/")
      set(violations "${violations}  ${file}: torch stays in core/model\n" PARENT_SCOPE)
    elseif(include MATCHES "<Q[A-Z]" AND file MATCHES "^core/")
      set(violations "${violations}  ${file}: core knows no Qt\n" PARENT_SCOPE)
    endif()
  endforeach()
endfunction()

set(checked 0)
foreach(folder IN LISTS folders)
  file(GLOB_RECURSE files RELATIVE ${SOURCE_DIR} ${SOURCE_DIR}/${folder}/*.h ${SOURCE_DIR}/${folder}/*.cpp)
  foreach(file IN LISTS files)
    check_file(${file} ${folder})
    math(EXPR checked "${checked} + 1")
  endforeach()
endforeach()

# A source in a folder that no layer names would go unchecked.
file(GLOB core_folders RELATIVE ${SOURCE_DIR} ${SOURCE_DIR}/core/* ${SOURCE_DIR}/widgets/*)
foreach(folder IN LISTS core_folders)
  if(IS_DIRECTORY ${SOURCE_DIR}/${folder} AND NOT folder IN_LIST folders)
    string(APPEND violations "  ${folder}: not in the list of layers\n")
  endif()
endforeach()

if(checked EQUAL 0)
  message(FATAL_ERROR "no source found below ${SOURCE_DIR}")
endif()
if(violations)
  message(FATAL_ERROR "includes that point the wrong way:\n${violations}")
endif()
message(STATUS "${checked} files, all arrows point down")
