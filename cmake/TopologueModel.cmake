# SPDX-License-Identifier: Apache-2.0

# topologue_model_library(NAME SOURCES... PUBLIC libs... PRIVATE libs...)
#
# One static library for one folder of model/. Other folders include its headers as "NAME/header.h", and only if they
# link it: its include root holds nothing but a link to this folder, so that a wrong arrow does not build.
function(topologue_model_library name)
  cmake_parse_arguments(arg "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  set(target topologue_${name})
  set(root ${CMAKE_BINARY_DIR}/include-roots/${name})
  file(MAKE_DIRECTORY ${root})
  file(CREATE_LINK ${CMAKE_CURRENT_SOURCE_DIR} ${root}/${name} SYMBOLIC)

  add_library(${target} STATIC ${arg_SOURCES})
  target_include_directories(${target} PUBLIC ${root} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
  target_link_libraries(${target} PUBLIC ${arg_PUBLIC} PRIVATE ${arg_PRIVATE} topologue_warnings)
  set_target_properties(${target} PROPERTIES AUTOMOC OFF AUTORCC OFF AUTOUIC OFF)

  # Every header compiles by itself: one that has a source because the source includes it first (tests/project/check.py
  # sees to that), each other one in a source made for that.
  file(GLOB headers CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.h)
  set(checks "")
  foreach(header IN LISTS headers)
    get_filename_component(stem ${header} NAME_WE)
    if(EXISTS ${CMAKE_CURRENT_SOURCE_DIR}/${stem}.cpp)
      continue()
    endif()
    set(check ${CMAKE_CURRENT_BINARY_DIR}/header-checks/${stem}.cpp)
    if(NOT EXISTS ${check})
      file(WRITE ${check} "#include \"${header}\"\n")
    endif()
    list(APPEND checks ${check})
  endforeach()
  if(checks)
    add_library(${target}_headers OBJECT EXCLUDE_FROM_ALL ${checks})
    target_link_libraries(${target}_headers PRIVATE ${target} ${arg_PRIVATE} topologue_warnings)
    set_target_properties(${target}_headers PROPERTIES AUTOMOC OFF)
    add_dependencies(check-headers ${target}_headers)
  endif()
endfunction()
