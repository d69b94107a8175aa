# SPDX-License-Identifier: Apache-2.0

# cmake -D ICONS=DIR -D OUTPUT=FILE.cpp -P icons.cmake
#
# Turns every DIR/*.svg into C++ tables (see icons.h). Of SVG it reads the `d` of each <path>, with the absolute
# commands M, L, C and Z only; anything else in a path is an error, so that a file drawn elsewhere cannot slip in half.
cmake_minimum_required(VERSION 3.25)

# By name without ".svg", as findIcon searches: "zoom" stands before "zoom-in".
file(GLOB names RELATIVE ${ICONS} ${ICONS}/*.svg)
list(TRANSFORM names REPLACE "\\.svg$" "")
list(SORT names)

set(tables "")
set(rows "")
foreach(name IN LISTS names)
  set(file ${ICONS}/${name}.svg)
  file(READ ${file} text)
  string(REGEX MATCHALL "<path [^>]*>" paths "${text}")
  set(verbs "")
  set(points "")
  foreach(path IN LISTS paths)
    if(NOT path MATCHES " d=\"([^\"]*)\"")
      message(FATAL_ERROR "${file}: a path without d")
    endif()
    set(data "${CMAKE_MATCH_1}")
    if(NOT data MATCHES "^[MLCZ0-9., -]+$")
      message(FATAL_ERROR "${file}: only M, L, C and Z, absolute, are understood: ${data}")
    endif()
    string(REGEX MATCHALL "[MLCZ][^MLCZ]*" commands "${data}")
    foreach(command IN LISTS commands)
      string(SUBSTRING "${command}" 0 1 verb)
      string(REGEX MATCHALL "-?[0-9]*\\.?[0-9]+" numbers "${command}")
      list(LENGTH numbers count)
      if(verb STREQUAL "M")
        set(each 2)
        set(word "Move")
      elseif(verb STREQUAL "L")
        set(each 2)
        set(word "Line")
      elseif(verb STREQUAL "C")
        set(each 6)
        set(word "Cubic")
      else()
        set(each 0)
        set(word "Close")
      endif()
      if(each EQUAL 0)
        if(NOT count EQUAL 0)
          message(FATAL_ERROR "${file}: Z takes no numbers")
        endif()
        string(APPEND verbs "V::Close, ")
        continue()
      endif()
      math(EXPR rest "${count} % ${each}")
      if(count EQUAL 0 OR NOT rest EQUAL 0 OR (verb STREQUAL "M" AND NOT count EQUAL 2))
        message(FATAL_ERROR "${file}: wrong count of numbers in '${command}'")
      endif()
      math(EXPR last "${count} / ${each} - 1")
      foreach(i RANGE ${last})
        string(APPEND verbs "V::${word}, ")
      endforeach()
      while(numbers)
        list(POP_FRONT numbers x y)
        string(APPEND points "{${x}, ${y}}, ")
      endwhile()
    endforeach()
  endforeach()
  if(verbs STREQUAL "")
    message(FATAL_ERROR "${file}: no path")
  endif()
  string(MAKE_C_IDENTIFIER ${name} id)
  string(APPEND tables
    "constexpr PathVerb Verbs_${id}[]{${verbs}};\n"
    "constexpr Point Points_${id}[]{${points}};\n")
  string(APPEND rows "    {\"${name}\", Verbs_${id}, Points_${id}},\n")
endforeach()

set(code "// Made by icons.cmake from resources/icons.
#include \"icons.h\"

namespace topologue::drawing {

namespace {

using V = PathVerb;

${tables}
constexpr Icon Table[]{
${rows}};

} // namespace

std::span<const Icon> icons()
{
    return Table;
}

} // namespace topologue::drawing
")
file(CONFIGURE OUTPUT ${OUTPUT} CONTENT "${code}" @ONLY)
