// The path that is looked at, and the step at which: one state for stage, header strip, numbered steps, list and map.
#pragma once

#include "widgets/player/flow_inquiry.h"
#include "widgets/player/flow_player.h"
#include "widgets/wording/stage_wording.h"

#include "model/stage/stage.h"

namespace hopscope::player {

class PathSteps : public QObject
{
    Q_OBJECT
public:
    /// What was shown before somebody supposed something.
    struct Former
    {
        TracePointer trace;
        std::size_t candidate = 0;
        stage::FactsOfPlaces places{};
        int podMtu = 0;
        QString remark{};
        QString difference{};       ///< to what is shown, in one sentence
        stage::StageStory story{};  ///< refers to the trace
    };
    /// With its story told.
    static std::shared_ptr<const Former> toldFormer(Former former);

    struct Path
    {
        TracePointer trace; ///< nothing: there is no path
        std::size_t candidate = 0;
        stage::FactsOfPlaces places{};
        int podMtu = 0; ///< 0: not known
        QString remark{}; ///< over every picture of it: that it is supposed; else empty
        bool isOpen = false; ///< only its first steps: what comes after them, and how it ends, is not told
        std::shared_ptr<const Former> former{}; ///< seen behind it; may be nothing

        bool operator==(const Path&) const = default;
    };

    /// The player has the moment within the steps; it outlives this. Its timeline is the path's.
    explicit PathSteps(FlowPlayer& player, QObject* parent = nullptr);

    void setPath(Path path);
    const Path& path() const { return m_path; }
    bool isEmpty() const { return m_index.steps.empty(); }
    const stage::StageStory& story() const { return m_story; }
    std::size_t count() const { return m_index.steps.size(); }
    FlowPlayer& player() const { return m_player; }

    /// The lookup of a name is a step before the player's time begins, a lost answer one at its very end.
    std::size_t step() const;
    bool isBeforeTheFlow() const { return m_atLookup; }
    /// There is no step before, or after.
    bool isAtStart() const { return isEmpty() || step() == 0; }
    bool isAtEnd() const { return isEmpty() || step() + 1 == count(); }
    /// As other steps of the same player are; nothing happens where no lookup comes before.
    void setBeforeTheFlow(bool before);
    QString stepInWords() const;
    /// The same, with how the path differs from the one before.
    QString pathInWords() const;
    /// Numbers of the steps at which nothing changes, and which are shown all the same.
    const std::set<int>& unfolded() const { return m_unfolded; }
    void unfold(const std::vector<std::size_t>& steps);

    /// Space, Left, Right, PageUp, PageDown as clickers send them, Home, End. Says whether the key was one of them.
    bool pressKey(int key);

public slots:
    void goTo(std::size_t step);
    void stepForward();
    void stepBack();
    void toStart() { goTo(0); }
    void toEnd();

signals:
    void pathChanged();   ///< or its folds
    void stepChanged(std::size_t step);
    void momentChanged(); ///< within a step, too

private:
    void follow();

    FlowPlayer& m_player;
    wording::StageWording m_words;
    Path m_path;
    stage::StageStory m_story;
    stage::Stage m_index; ///< of the steps alone: which moment is which step
    std::set<int> m_unfolded;
    bool m_atLookup = false;
    std::size_t m_lastStep = 0;
};

} // namespace hopscope::player
