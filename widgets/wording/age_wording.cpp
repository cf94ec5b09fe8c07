// How old what is shown is, in words.
#include "widgets/wording/wording.h"
#include "widgets/wording/words.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace hopscope::wording {

using client::ReflectorPhase;
using source::KindState;
using source::SourcePhase;
using source::SourceState;

QString clockText(TimePoint time, TimePoint now, Clock clock)
{
    const auto local = [](TimePoint point) { return QDateTime::fromMSecsSinceEpoch(point.time_since_epoch().count()); };
    const QDateTime when = local(time);
    const QLocale locale;
    const QString text = clock == Clock::Seconds ? when.time().toString(QStringLiteral("HH:mm:ss"))
                                                 : locale.toString(when.time(), QLocale::ShortFormat);
    if (when.date() == local(now).date())
        return text;
    return locale.toString(when.date(), QLocale::ShortFormat) + QLatin1Char(' ') + text;
}

QString oldText(TimePoint time, TimePoint now)
{
    using namespace std::chrono;
    const auto age = std::max(now - time, milliseconds(0));
    if (age < minutes(1))
        return Wording::tr("%n s old", nullptr, int(floor<seconds>(age).count()));
    if (age < hours(1))
        return Wording::tr("%n min old", nullptr, int(floor<minutes>(age).count()));
    if (age < hours(48))
        return Wording::tr("%n h old", nullptr, int(floor<hours>(age).count()));
    return Wording::tr("%n days old", nullptr, int(floor<hours>(age).count() / 24));
}

QString ageRemark(const SourceState& state, TimePoint now)
{
    if (state.picture && state.phase == SourcePhase::Loaded)
        return state.picture->time ? Wording::tr("From a picture: the cluster as of %1").arg(clockText(*state.picture->time, TimePoint(), Clock::Minutes))
                                   : Wording::tr("From a picture that does not tell its time");
    if (state.kind != source::SourceKind::Live || state.phase == SourcePhase::Loaded)
        return {};
    const bool polling = state.phase == SourcePhase::Polling;
    std::optional<TimePoint> oldest;
    QStringList names;
    bool allShown = true;
    for (const KindState& kind : state.kinds) {
        const bool shown = kind.coverage == cluster::Coverage::Complete || kind.coverage == cluster::Coverage::Partial;
        // What is read again and again is as good as it can be while that goes well.
        const bool old = shown && kind.asOf && (polling || kind.phase != ReflectorPhase::Settled);
        if (old) {
            oldest = std::min(oldest.value_or(*kind.asOf), *kind.asOf);
            names << toText(kube::kindName(kind.kind));
        } else if (shown && kind.phase != ReflectorPhase::Settled) {
            allShown = false;
        }
    }
    if (!oldest)
        return {};
    const QString age = Wording::tr("as of %1, %2").arg(clockText(*oldest, now), oldText(*oldest, now));
    if (polling)
        return Wording::tr("Read again and again, not watched: %1").arg(age);
    return allShown ? Wording::tr("Not live: %1").arg(age) : Wording::tr("Not live: %1 %2").arg(joined(names), age);
}

} // namespace hopscope::wording
