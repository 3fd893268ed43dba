export const askAtRandom = async (_n: number, _seed: number): Promise<number> => 0;
