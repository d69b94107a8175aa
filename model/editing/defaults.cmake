# SPDX-License-Identifier: Apache-2.0

# cmake -D INPUT=FILE.json -D OUTPUT=FILE.cpp -P defaults.cmake
#
# Turns the `simulation_defaults` of resources/knowledge/technologies.json into a C++ table (see defaults.h). Of several
# sources the first is named.
cmake_minimum_required(VERSION 3.25)

file(READ ${INPUT} text)
string(JSON count LENGTH "${text}" simulation_defaults)
math(EXPR last "${count} - 1")
set(rows "")
foreach(i RANGE ${last})
  foreach(field parameter default unit why_en why_ko status)
    string(JSON ${field} GET "${text}" simulation_defaults ${i} ${field})
  endforeach()
  if(NOT default MATCHES "^[0-9.]+$")
    message(FATAL_ERROR "${INPUT}: the default of ${parameter} is no number: ${default}")
  endif()
  set(title "")
  set(url "")
  string(JSON sources LENGTH "${text}" simulation_defaults ${i} sources)
  if(sources GREATER 0)
    string(JSON title GET "${text}" simulation_defaults ${i} sources 0 title)
    string(JSON url GET "${text}" simulation_defaults ${i} sources 0 url)
  endif()
  string(APPEND rows "    {\"${parameter}\", ${default}, \"${unit}\",\n"
    "     R\"~(${why_en})~\",\n     R\"~(${why_ko})~\",\n     \"${status}\", R\"~(${title})~\", R\"~(${url})~\"},\n")
endforeach()

set(code "// Made by defaults.cmake from resources/knowledge/technologies.json.
#include \"defaults.h\"

namespace topologue::editing {

namespace {

constexpr DefaultValue Table[]{
${rows}};

} // namespace

std::span<const DefaultValue> defaultValues()
{
    return Table;
}

} // namespace topologue::editing
")
file(CONFIGURE OUTPUT ${OUTPUT} CONTENT "${code}" @ONLY)
