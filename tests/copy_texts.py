"""One agency's story as outlets print it, and the same event told by others in words of their own."""

from __future__ import annotations

STORY = (
    "HARBOUR CITY – The northern gate of the harbour will be opened to lorries on Monday after eleven weeks of work, "
    "the harbour board decided late on Thursday against the votes of three of its nine members.\n\n"
    "“We will open the northern gate to all lorries on Monday, and we will not close it again this year,” said Ana "
    "Petrova, who has led the board since the spring.\n\n"
    "The gate was shut in September when a crane fell across both lanes during a storm. Nobody was hurt, but the wall "
    "beside the road sank by almost a hand's breadth and had to be propped up with steel before any load passed.\n\n"
    "“Not one driver has been paid for the weeks of waiting, and nobody has even promised it,” said Bea Loe of the "
    "drivers' union.\n\n"
    "The repair cost twice what had been planned. The board wants to recover part of the money from the firm that had "
    "put up the crane, which denies that its men had been careless and points to a wind of unusual strength.\n"
)
CUT = "Gate opens on Monday\n\n" + STORY[: STORY.index("The repair cost")]
LONGER = (
    STORY + "\nWhat do you think of the new gate? Write to our editors, who read every letter and print the best on "
    "Saturdays.\n"
)
OWN = (
    "Lorries may use the north entrance of the port again from next week. That is the outcome of a long meeting of "
    "those who run it, which ended shortly before midnight with six in favour.\n\n"
    "“We will open the northern gate to all lorries on Monday, and we will not close it again this year,” said Ana "
    "Petrova, the chairwoman.\n\n"
    "People who live along the road had hoped for another winter of quiet nights. Some of them stood outside with "
    "candles while the vote was taken, and left without a word once they had heard how it had gone.\n\n"
    "“Not one driver has been paid for the weeks of waiting, and nobody has even promised it,” said Bea Loe, who "
    "speaks for those at the wheel.\n\n"
    "Whether a claim against the builder can be won is open: experts disagree about how hard it blew in that night.\n"
)
