// The window's path as others see it: at the same moment, and with other addresses where they are to be hidden.
#pragma once

#include "model/mask/mask.h"
#include "widgets/export/picture_subject.h"
#include "widgets/player/path_steps.h"

#include <functional>

namespace hopscope::app {

class PresentedPath : public QObject
{
public:
    /// The steps must outlive it. `subject`: what the window's map shows now.
    PresentedPath(player::PathSteps& steps, std::function<exporting::PictureSubject()> subject, QObject* parent);

    player::PathSteps& steps() { return m_shown; }
    /// In the same way as pictures are masked; an address stays the same until the presentation ends.
    void hideAddresses(bool hidden);
    bool hidesAddresses() const { return m_hides; }
    /// Another path, under the same.
    player::PathSteps::Path masked(const player::PathSteps::Path& path) const;
    /// Words about the cluster, under the same.
    QString text(const QString& words) const;
    /// The map that belongs to the path.
    exporting::PictureSubject subject();

private:
    void follow();
    void followStep();
    void goBackStep();

    player::PathSteps& m_steps;
    std::function<exporting::PictureSubject()> m_subject;
    std::shared_ptr<const mask::Mask> m_mask; ///< made when it is first asked for
    cluster::SnapshotPointer m_maskedFrom;    ///< a large cluster takes a second: once for each snapshot
    cluster::SnapshotPointer m_maskedSnapshot;
    player::PathSteps::Path m_source;         ///< what is shown, before it was masked
    player::PathSteps m_shown;
    bool m_hides = false;
    bool m_isMasked = false; ///< what is shown
};

} // namespace hopscope::app
