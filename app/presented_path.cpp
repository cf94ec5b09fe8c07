#include "app/presented_path.h"

#include "app/asked_path.h"
#include "app/masked_subject.h"

namespace hopscope::app {

PresentedPath::PresentedPath(player::PathSteps& steps, std::function<exporting::PictureSubject()> subject, QObject* parent)
    : QObject(parent), m_steps(steps), m_subject(std::move(subject)), m_shown(steps.player())
{
    connect(&m_steps, &player::PathSteps::pathChanged, this, &PresentedPath::follow);
    connect(&m_steps, &player::PathSteps::stepChanged, this, &PresentedPath::followStep);
    connect(&m_shown, &player::PathSteps::stepChanged, this, &PresentedPath::goBackStep);
    follow();
    followStep();
}

void PresentedPath::hideAddresses(bool hidden)
{
    if (hidden == m_hides)
        return;
    m_hides = hidden;
    if (hidden && !m_mask) {
        mask::Hidden addresses;
        addresses.addresses = true;
        m_mask = std::make_shared<const mask::Mask>(*m_subject().snapshot, addresses);
    }
    follow();
    followStep();
}

QString PresentedPath::text(const QString& words) const
{
    return m_hides ? QString::fromStdString(m_mask->text(words.toStdString())) : words;
}

exporting::PictureSubject PresentedPath::subject()
{
    exporting::PictureSubject subject = m_subject();
    if (!m_hides)
        return subject;
    const cluster::SnapshotPointer source = subject.snapshot;
    const bool isKnown = m_maskedSnapshot && m_maskedFrom == source;
    subject = maskedSubject(*m_mask, std::move(subject), isKnown ? m_maskedSnapshot : nullptr);
    m_maskedFrom = source;
    m_maskedSnapshot = subject.snapshot;
    return subject;
}

player::PathSteps::Path PresentedPath::masked(const player::PathSteps::Path& path) const
{
    if (!m_hides || !path.trace)
        return path;
    AskedPath other = maskedPath(*m_mask, {path.trace, path.candidate, path.places, path.podMtu});
    player::PathSteps::Path shown = path;
    shown.trace = std::move(other.trace);
    shown.places = std::move(other.places);
    shown.remark = text(path.remark);
    if (path.former) {
        const player::PathSteps::Former& before = *path.former;
        AskedPath former = maskedPath(*m_mask, {before.trace, before.candidate, before.places, before.podMtu});
        shown.former = player::PathSteps::toldFormer({former.trace, before.candidate, former.places, before.podMtu, text(before.remark), text(before.difference), {}});
    }
    return shown;
}

void PresentedPath::follow()
{
    if (!(m_steps.path() == m_source) || m_hides != m_isMasked) {
        m_source = m_steps.path();
        m_isMasked = m_hides;
        m_shown.setPath(masked(m_source));
    }
    std::vector<std::size_t> unfolded;
    const auto& told = m_shown.story().steps;
    for (std::size_t i = 0; i < told.size(); ++i)
        if (m_steps.unfolded().contains(told[i].number) && !m_shown.unfolded().contains(told[i].number))
            unfolded.push_back(i);
    if (!unfolded.empty())
        m_shown.unfold(unfolded);
}

/// The player has the moment; that of a lookup, before its time begins, each has by itself.
void PresentedPath::followStep()
{
    m_shown.setBeforeTheFlow(m_steps.isBeforeTheFlow());
}

/// Somebody has clicked on what is presented.
void PresentedPath::goBackStep()
{
    m_steps.setBeforeTheFlow(m_shown.isBeforeTheFlow());
}

} // namespace hopscope::app
