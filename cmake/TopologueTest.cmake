# SPDX-License-Identifier: Apache-2.0

# topologue_test(NAME [GUI] SOURCES... LIBS... [LABELS ...])
#
# One Qt Test program, registered with CTest. GUI tests get a window on a virtual screen (see tests/with-display) and
# run alone, so that frame times and timeouts mean something; the others run beside each other. Each test is labelled
# with the first folder of its place under tests/ (model, app, gui, ...); add the label "slow" for what only
# `./dev test --all` should run. TOPOLOGUE_SOURCE_DIR tells a test where samples/ and tests/cases/ are.
function(topologue_test name)
  cmake_parse_arguments(arg "GUI" "" "SOURCES;LIBS;LABELS" ${ARGN})
  add_executable(${name} ${arg_SOURCES})
  set_target_properties(${name} PROPERTIES AUTOMOC ON)
  target_link_libraries(${name} PRIVATE ${arg_LIBS} Qt6::Test topologue_warnings)
  # A quarter of a test's compile time, and what it calls is in the libraries.
  target_compile_options(${name} PRIVATE $<$<CONFIG:Release>:-O1>)
  target_compile_definitions(${name} PRIVATE
    TOPOLOGUE_SOURCE_DIR="${CMAKE_SOURCE_DIR}" TOPOLOGUE_BINARY_DIR="${CMAKE_BINARY_DIR}")
  if(arg_GUI)
    add_test(NAME ${name} COMMAND ${CMAKE_SOURCE_DIR}/tests/with-display $<TARGET_FILE:${name}>)
    set_tests_properties(${name} PROPERTIES RUN_SERIAL ON)
  else()
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES ENVIRONMENT "QT_QPA_PLATFORM=offscreen")
  endif()
  file(RELATIVE_PATH place ${CMAKE_SOURCE_DIR}/tests ${CMAKE_CURRENT_SOURCE_DIR})
  string(REGEX REPLACE "/.*" "" area "${place}")
  set_tests_properties(${name} PROPERTIES TIMEOUT 300 LABELS "${area};${arg_LABELS}")
endfunction()
