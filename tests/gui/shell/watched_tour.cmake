# Shows every view in every appearance under the watchdog, whose limit is a frame. What the program itself makes slow
# is slow each time and at the same place, while a busy machine is slow somewhere: a stretch of work counts that was
# too long in three tours running.
#
# cmake -DPROGRAM=rankwright -DWORKSPACE=folder -DPICTURES=folder -P watched_tour.cmake

cmake_minimum_required(VERSION 3.25)
set(attempts 3)

function(slow_places output result)
  set(places "")
  set(place "the start")
  string(REGEX MATCHALL "[^\n]+" lines "${output}")
  foreach(line IN LISTS lines)
    if(line MATCHES "/([^/]+)\\.png$")
      set(place "${CMAKE_MATCH_1}")
    elseif(line MATCHES "ms without an answer: (.*)$")
      list(APPEND places "after ${place}: ${CMAKE_MATCH_1}")
    endif()
  endforeach()
  list(REMOVE_DUPLICATES places)
  set(${result} "${places}" PARENT_SCOPE)
endfunction()

foreach(attempt RANGE 1 ${attempts})
  execute_process(COMMAND "${PROGRAM}" --tour "${PICTURES}" --workspace "${WORKSPACE}" --watchdog
    OUTPUT_VARIABLE output ERROR_VARIABLE output RESULT_VARIABLE status)
  # Lists of CMake are divided by what also ends statements in stacks.
  string(REPLACE ";" "," output "${output}")
  slow_places("${output}" places)
  if(NOT status EQUAL 0 AND places STREQUAL "")
    message(FATAL_ERROR "the tour failed:\n${output}")
  endif()
  if(attempt EQUAL 1)
    set(slow "${places}")
  else()
    set(still "")
    foreach(place IN LISTS slow)
      if(place IN_LIST places)
        list(APPEND still "${place}")
      endif()
    endforeach()
    set(slow "${still}")
  endif()
  string(REGEX MATCHALL "watchdog: [^\n]+" summaries "${output}")
  message(STATUS "tour ${attempt}: ${summaries}")
  if(slow STREQUAL "")
    return()
  endif()
endforeach()
list(JOIN slow "\n  " slow)
message(FATAL_ERROR "too long in each of ${attempts} tours:\n  ${slow}\n${output}")
