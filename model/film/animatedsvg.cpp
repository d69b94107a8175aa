// SPDX-License-Identifier: Apache-2.0
#include "animatedsvg.h"

#include "dotwriter.h"
#include "drawing/svgwriter.h"
#include "drawing/xmltext.h"
#include "filmwords.h"
#include "smil.h"

#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace topologue::film {

using namespace drawing;
using simulation::Nanos;

namespace {

/// The moving picture is hidden by its attribute, and shown only to whom the media query says that motion is welcome:
/// what does not know the query shows the still one.
constexpr std::string_view Style =
    "@media (prefers-reduced-motion:no-preference){.film{display:inline}.still{display:none}}";

class FilmWriter
{
public:
    FilmWriter(const Film &film, const SvgOptions &options)
        : m_film(film), m_options(described(film, options)), m_svg(film.bounds(), m_options), m_smil(film)
    {
    }

    std::string write()
    {
        const DisplayList &diagram = m_film.subject().diagram;
        for (const Element &element : diagram.elements)
            m_svg.addElement(diagram, element);
        m_svg.addXml("<g class=\"panel\">");
        addAll(m_film.panel().backdrop());
        m_svg.addXml("</g>\n<g class=\"still\">");
        const Film::Moment still = m_film.at(m_film.stillTime());
        for (const DisplayList *list : {&still.states, &still.dots, &still.playhead, &still.texts})
            addAll(*list);
        m_svg.addXml("</g>\n<g class=\"film\" display=\"none\">\n");
        addStates();
        writeDots(m_svg, m_film, m_smil);
        addPlayhead();
        addTexts();
        m_svg.addXml("</g>\n");
        return m_svg.finish(Style);
    }

private:
    static SvgOptions described(const Film &film, SvgOptions options)
    {
        const Scenario *scenario = film.subject().scenario;
        const Language language = film.language();
        const std::string name =
            scenario == nullptr ? words::loadOnly(language) : nameOf(scenario->name, scenario->id.value(), language);
        options.description +=
            (options.description.empty() ? "" : "\n") + words::describeFilm(name, film.from(), film.to(), language);
        return options;
    }

    void addAll(const DisplayList &list)
    {
        for (const Element &element : list.elements)
            m_svg.addPrimitives(list, element);
    }

    std::string xmlOf(const DisplayList &list, const Element &element)
    {
        std::string before = m_svg.take();
        m_svg.addPrimitives(list, element);
        std::string xml = m_svg.take();
        m_svg.addXml(before);
        return xml;
    }

    /// Calls `use` with the beginning and the end of every stretch of so much time.
    void forEachStep(Nanos step, const std::function<void(Nanos from, Nanos to)> &use) const
    {
        for (Nanos from = m_film.from(); from < m_film.to(); from += step)
            use(from, std::min(from + step, m_film.to()));
    }

    void addStates()
    {
        // In the order in which they are painted: that of the diagram, arrows before boxes.
        std::map<std::string, Forms> forms;
        forEachStep(m_film.step(), [&](Nanos from, Nanos to) {
            const DisplayList list = m_film.statesAt(from);
            for (const Element &element : list.elements)
                forms[element.svgId].add(xmlOf(list, element), from, to);
        });
        const DisplayList &diagram = m_film.subject().diagram;
        for (const bool areArrows : {true, false}) {
            for (const Element &element : diagram.elements) {
                const bool isArrow = element.role == ElementRole::Dependency;
                const auto found = forms.find("state-" + element.svgId);
                if (isArrow != areArrows || element.role == ElementRole::Label || found == forms.end())
                    continue;
                addForms(found->second);
                forms.erase(found);
            }
        }
    }

    void addTexts()
    {
        std::map<std::size_t, Forms> forms; // By place in the list; the clock is the first.
        forEachStep(m_film.clockStep(), [&](Nanos from, Nanos to) {
            const DisplayList list = m_film.panel().textsAt(from, m_film.from());
            forms[0].add(xmlOf(list, list.elements.front()), from, to);
        });
        forEachStep(m_film.step(), [&](Nanos from, Nanos to) {
            const DisplayList list = m_film.panel().textsAt(from, from);
            for (std::size_t i = 1; i < list.elements.size(); ++i)
                forms[i].add(xmlOf(list, list.elements[i]), from, to);
        });
        for (const auto &[place, each] : forms)
            addForms(each);
    }

    void addForms(const Forms &forms)
    {
        for (const Form &form : forms.all())
            m_svg.addXml(m_smil.group(form));
    }

    void addPlayhead()
    {
        const Rect &lanes = m_film.panel().lanes();
        const std::string left = xmlNumber(lanes.x);
        const std::string right = xmlNumber(lanes.right());
        const std::string width = xmlNumber(lanes.width);
        m_svg.addXml("<rect x=\"" + left + "\" y=\"" + xmlNumber(lanes.y) + "\" width=\"" + width + "\" height=\""
                     + xmlNumber(lanes.height) + '"' + m_svg.paintAttributes(Ink::Surface, Ink::None) + " opacity=\""
                     + xmlNumber(Panel::VeilOpacity) + "\">" + m_smil.fromTo("x", left, right)
                     + m_smil.fromTo("width", width, "0")
                     + "</rect>\n<g><animateTransform attributeName=\"transform\" type=\"translate\" from=\"" + left
                     + " 0\" to=\"" + right + " 0\"" + m_smil.timing() + "/>");
        addAll(m_film.panel().playhead());
        m_svg.addXml("</g>\n");
    }

    const Film &m_film;
    const SvgOptions m_options;
    SvgWriter m_svg;
    const Smil m_smil;
};

} // namespace

std::string animatedSvg(const Film &film, const SvgOptions &options)
{
    return FilmWriter(film, options).write();
}

} // namespace topologue::film
