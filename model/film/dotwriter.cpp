// SPDX-License-Identifier: Apache-2.0
#include "dotwriter.h"

#include "dottracks.h"
#include "drawing/listbuilder.h"
#include "drawing/xmltext.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace topologue::film {

using namespace drawing;
using playback::Mark;

namespace {

class DotWriter
{
public:
    DotWriter(SvgWriter &svg, const Film &film, const Smil &smil) : m_svg(svg), m_film(film), m_smil(smil)
    {
        chooseRouteIds();
    }

    void write()
    {
        const std::vector<DotTrack> tracks = dotTracks(m_film);
        std::set<std::pair<std::uint32_t, bool>> used;
        for (const DotTrack &track : tracks)
            used.emplace(track.dependency, track.isBack);
        if (used.empty())
            return;
        m_svg.addXml("<defs>");
        for (const auto &[dependency, isBack] : used)
            addRoute(dependency, isBack);
        m_svg.addXml("</defs>\n");
        for (std::size_t i = 0; i < tracks.size();) {
            const Mark mark = tracks[i].mark;
            const bool hollow = isRing(mark);
            m_svg.addXml(
                "<g" + m_svg.paintAttributes(hollow ? Ink::Surface : inkOf(mark), hollow ? inkOf(mark) : Ink::Surface)
                + " stroke-width=\"" + xmlNumber(hollow ? DotRingWidth : DotRimWidth) + "\">\n");
            for (; i < tracks.size() && tracks[i].mark == mark; ++i)
                addTrack(tracks[i]);
            m_svg.addXml("</g>\n");
        }
    }

private:
    /// Ids of routes begin as nothing else in the picture does.
    void chooseRouteIds()
    {
        const auto isTaken = [this](const std::string &prefix) {
            const auto &elements = m_film.subject().diagram.elements;
            return std::any_of(elements.begin(), elements.end(),
                               [&prefix](const Element &element) { return element.svgId.starts_with(prefix); });
        };
        while (isTaken(m_routePrefix))
            m_routePrefix += '-';
    }

    [[nodiscard]] std::string routeId(std::uint32_t dependency, bool isBack) const
    {
        return m_routePrefix + std::to_string(dependency) + (isBack ? "b" : "");
    }

    /// A mark that nobody rides has to be somewhere: each route begins with a step of length 1 far outside the picture
    /// (moving on to the way itself has no length: SVG, "Distance along a path").
    void addRoute(std::uint32_t dependency, bool isBack)
    {
        const DotRoute &route = *m_film.routes().of(dependency);
        ListBuilder list;
        list.begin(ComponentId(), ElementRole::Label, {});
        const Rect bounds = m_film.bounds();
        const Point away{bounds.x - 20'000, bounds.y - 20'000};
        Path path = Path().moveTo(away).lineTo({away.x + 1, away.y});
        path.addChain(isBack ? route.back : route.out);
        list.add(path, {.stroke = Ink::Arrow});
        const DisplayList made = list.finish();
        m_svg.addXml("<path id=\"" + routeId(dependency, isBack) + "\" d=\""
                     + SvgWriter::pathData(made, std::get<Shape>(made.primitives.front())) + "\"/>");
    }

    void addTrack(const DotTrack &track)
    {
        const DotRoute &route = *m_film.routes().of(track.dependency);
        const double length = Trace(track.isBack ? route.back : route.out).length();
        std::string times = "0";
        std::string points = "0";
        // Away until the first ride; at its start it jumps there, and away again at its end.
        const auto pointOf = [length](double along) { return shareText((1 + along * length) / (1 + length)); };
        const auto add = [&](const std::string &time, const std::string &point) {
            (times += ';') += time;
            (points += ';') += point;
        };
        std::string lastTime = "0";
        for (const DotRide &ride : track.rides) {
            const std::string start = m_smil.keyTime(ride.front().time);
            if (start != "0")
                add(start, "0");
            for (const DotStop &stop : ride)
                add(m_smil.keyTime(stop.time), pointOf(stop.along));
            lastTime = m_smil.keyTime(ride.back().time);
            if (lastTime != "1")
                add(lastTime, "0");
        }
        if (lastTime != "1")
            add("1", "0");
        m_svg.addXml(markXml(track.mark) + "<animateMotion calcMode=\"linear\"" + m_smil.timing() + " keyTimes=\""
                     + times + "\" keyPoints=\"" + points + "\"><mpath href=\"#"
                     + routeId(track.dependency, track.isBack) + "\"/></animateMotion></"
                     + (isRound(track.mark) ? "circle" : "path") + ">\n");
    }

    static bool isRound(Mark mark) { return mark == Mark::Success || isRing(mark); }

    /// The opening tag of a mark around (0, 0).
    static std::string markXml(Mark mark)
    {
        if (isRound(mark))
            return "<circle r=\"" + xmlNumber(isRing(mark) ? DotRadius * 0.9 : DotRadius) + "\">";
        ListBuilder list;
        list.begin(ComponentId(), ElementRole::Label, {});
        list.add(markPath(mark, {}, DotRadius), {.fill = inkOf(mark)});
        const DisplayList made = list.finish();
        return "<path d=\"" + SvgWriter::pathData(made, std::get<Shape>(made.primitives.front())) + "\">";
    }

    SvgWriter &m_svg;
    const Film &m_film;
    const Smil &m_smil;
    std::string m_routePrefix = "way-";
};

} // namespace

void writeDots(SvgWriter &svg, const Film &film, const Smil &smil)
{
    DotWriter(svg, film, smil).write();
}

} // namespace topologue::film
