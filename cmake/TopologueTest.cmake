# SPDX-License-Identifier: Apache-2.0

# topologue_test(NAME [GUI] SOURCES... LIBS... [LABELS ...])
#
# One Qt Test program, registered with CTest. GUI tests get a real window: CTest runs them under Xvfb when there is no
# display (see tests/with-display). TOPOLOGUE_SOURCE_DIR tells a test where samples/ and tests/cases/ are.
function(topologue_test name)
  cmake_parse_arguments(arg "GUI" "" "SOURCES;LIBS;LABELS" ${ARGN})
  add_executable(${name} ${arg_SOURCES})
  set_target_properties(${name} PROPERTIES AUTOMOC ON)
  target_link_libraries(${name} PRIVATE ${arg_LIBS} Qt6::Test topologue_warnings)
  target_compile_definitions(${name} PRIVATE
    TOPOLOGUE_SOURCE_DIR="${CMAKE_SOURCE_DIR}" TOPOLOGUE_BINARY_DIR="${CMAKE_BINARY_DIR}")
  if(arg_GUI)
    add_test(NAME ${name} COMMAND ${CMAKE_SOURCE_DIR}/tests/with-display $<TARGET_FILE:${name}>)
  else()
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES ENVIRONMENT "QT_QPA_PLATFORM=offscreen")
  endif()
  set_tests_properties(${name} PROPERTIES TIMEOUT 300 LABELS "${arg_LABELS}")
endfunction()
